package org.throughline.standalone.process;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents in the file, as they are on the wire. */
final class BsonDocuments extends BasicDataType<Document> {

    private static final int BYTES_OF_A_VALUE = 64;

    @Override
    public void write(WriteBuffer file, Document document) {
        var bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        file.putVarInt(bson.readableBytes());
        file.put(bson.array(), bson.arrayOffset(), bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer file) {
        var bytes = new byte[DataUtils.readVarInt(file)];
        file.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** About what it takes in memory, for the store to cut its pages by. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> memory(map.values());
            case Collection<?> values ->
                BYTES_OF_A_VALUE
                        + values.stream().mapToInt(BsonDocuments::memory).sum();
            case String text -> BYTES_OF_A_VALUE + text.length();
            case null, default -> BYTES_OF_A_VALUE;
        };
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
