package org.throughline.standalone.process;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Runs inside the database's JVM. */
public final class LocalMongoMain {

    /** Small documents by the ten thousand; reading one back from the file costs a deserialisation. */
    private static final int CACHE_MB = 96;

    /** A commit writes whole pages, and each answer waits for one. */
    private static final int PAGE_BYTES = 4 * 1024;

    private static final int CANNOT_WRITE = 4;

    private LocalMongoMain() {}

    public static void main(String[] args) {
        var store = new MVStore.Builder()
                .fileName(args[0])
                .cacheSize(CACHE_MB)
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setRetentionTime(5_000);
        var server = new MongoServer(new CommitBeforeAnswer(store));
        server.bind(System.getProperty("throughline.mongo.host", "localhost"), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    }

    /** A write that was acknowledged must be in the file, for the next thing to happen may be {@code kill -9}. */
    private static final class CommitBeforeAnswer extends H2Backend {

        private static final Set<String> READS =
                Set.of("hello", "ismaster", "isMaster", "ping", "find", "getMore", "aggregate", "count", "buildInfo");

        private static final Set<String> GREETINGS = Set.of("hello", "ismaster", "isMaster");

        /** What it calls itself to those who look for a replica set, as {@code rs0@host:port}; empty for none. */
        private static final String REPLICA_SET = System.getProperty("throughline.mongo.replica-set", "");

        private final GroupCommit commit;

        CommitBeforeAnswer(MVStore store) {
            super(store);
            this.commit = new GroupCommit(store::commit);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            try {
                var answer = super.handleMessage(message);
                if (!READS.contains(message.getDocument().keySet().iterator().next())) {
                    commit.await();
                }
                return answer;
            } finally {
                endWithTheStore();
            }
        }

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            var answer = super.handleCommand(channel, database, command, query);
            return GREETINGS.contains(command) ? asReplicaSet(answer) : answer;
        }

        private static Document asReplicaSet(Document answer) {
            if (REPLICA_SET.isEmpty()) {
                return answer;
            }
            var here = REPLICA_SET.substring(REPLICA_SET.indexOf('@') + 1);
            return answer.append("setName", REPLICA_SET.substring(0, REPLICA_SET.indexOf('@')))
                    .append("setVersion", 1)
                    .append("hosts", List.of(here))
                    .append("primary", here)
                    .append("me", here)
                    .append("isWritablePrimary", true)
                    .append("secondary", false);
        }

        /** It closes itself where it cannot write, such as on a full disk; then a commit does nothing, and says so to nobody. */
        private void endWithTheStore() {
            var why = getMvStore().getPanicException();
            if (why != null) {
                System.err.println("The database could not write its file: " + getMostSpecificCause(why));
                Runtime.getRuntime().halt(CANNOT_WRITE);
            }
        }
    }
}
