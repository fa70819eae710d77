package org.throughline.access;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** A database that can be away for a while. */
final class RestartableMongo {

    private MongoServer server = new MongoServer(new MemoryBackend());
    private final InetSocketAddress address = server.bind();

    String uri() {
        return "mongodb://127.0.0.1:" + address.getPort() + "/practice?serverSelectionTimeoutMS=500";
    }

    void goAway() {
        server.shutdownNow();
    }

    void comeBack() {
        server = new MongoServer(new MemoryBackend());
        server.bind(address);
    }
}
