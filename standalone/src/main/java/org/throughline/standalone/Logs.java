package org.throughline.standalone;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** One logging system for all contexts of a JVM: Boot's own is per JVM and breaks when contexts start side by side. */
final class Logs {

    private Logs() {}

    /** Before the first logger is asked for. */
    static void quiet() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
