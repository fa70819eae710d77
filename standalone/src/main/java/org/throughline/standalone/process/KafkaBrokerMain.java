package org.throughline.standalone.process;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Runs inside the broker's JVM: formats the storage once, then hands over. By reflection, for Kafka's server is not on our class path. */
public final class KafkaBrokerMain {

    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";

    private KafkaBrokerMain() {}

    public static void main(String[] args) throws Exception {
        var properties = new Properties();
        try (var in = Files.newInputStream(Path.of(args[0]))) {
            properties.load(in);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(args[0]);
        }
        Class.forName("kafka.Kafka").getMethod("main", String[].class).invoke(null, (Object) new String[] {args[0]});
    }

    private static void format(String properties) throws ReflectiveOperationException {
        var code = (int) Class.forName("kafka.tools.StorageTool")
                .getMethod("execute", String[].class, PrintStream.class)
                .invoke(
                        null,
                        new String[] {"format", "--cluster-id", CLUSTER, "--config", properties, "--standalone"},
                        System.out);
        if (code != 0) {
            throw new IllegalStateException("The storage of the broker could not be formatted.");
        }
    }
}
