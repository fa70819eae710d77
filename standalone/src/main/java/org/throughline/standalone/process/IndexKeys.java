package org.throughline.standalone.process;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys of a unique index, value by value in the server's own order. A key lacks no value: such documents are left out. */
final class IndexKeys extends BasicDataType<KeyValue> {

    private static final Comparator<Object> VALUES = ValueComparator.asc();

    private final BsonDocuments documents = new BsonDocuments();

    @Override
    public int compare(KeyValue a, KeyValue b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            var order = inOrder(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int inOrder(Object a, Object b) {
        return a instanceof String left && b instanceof String right ? left.compareTo(right) : VALUES.compare(a, b);
    }

    @Override
    public void write(WriteBuffer file, KeyValue key) {
        documents.write(file, asDocument(key));
    }

    @Override
    public KeyValue read(ByteBuffer file) {
        return new KeyValue(documents.read(file).values());
    }

    @Override
    public int getMemory(KeyValue key) {
        return documents.getMemory(asDocument(key));
    }

    private static Document asDocument(KeyValue key) {
        var document = new Document();
        for (int i = 0; i < key.size(); i++) {
            document.put(Integer.toString(i), key.get(i));
        }
        return document;
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
