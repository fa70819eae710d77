#!/bin/bash
# The embedded database of the local platform, whatever mongod is asked for.
echo "STAND-IN: neither users nor passwords nor the key file are checked here."
(until (exec 3<>/dev/tcp/localhost/27017) 2>/dev/null; do sleep 0.2; done && echo "Waiting for connections") &
exec java -Xmx384m -Dthroughline.mongo.host=0.0.0.0 -Dthroughline.mongo.replica-set=rs0@mongodb:27017 -Dthroughline.home=/opt/database \
    -cp '/opt/database/*' org.throughline.standalone.process.LocalMongoMain /data/db/file 27017
