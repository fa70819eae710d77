package org.throughline.standalone;

/** What is printed when the platform is ready: where everything is, who can log in, and three steps to paste. */
final class Tour {

    private Tour() {}

    static String of(LocalPlatform platform) {
        var ports = platform.settings().ports();
        return """

                Open this first   http://localhost:%1$d            (mailbox: /mailbox)
                assignment        http://localhost:%2$d/api/v1      what and when
                tracking          http://localhost:%3$d/api/v1      what happened
                reminder          http://localhost:%4$d/api/v1      nudges
                analytics         http://localhost:%5$d/api/v1      what it means
                identity          http://localhost:%6$d            therapists t-mara, t-jonas, t-ruth; clients c-anna, c-ben, c-tom;
                                                           supervisor s-lena; admin a-linus; ops o-kai; password of all: demo
                Kafka             %7$s
                """.formatted(
                        ports.front(),
                        ports.of(Service.ASSIGNMENT),
                        ports.of(Service.TRACKING),
                        ports.of(Service.REMINDER),
                        ports.of(Service.ANALYTICS),
                        ports.identity(),
                        ports.brokers());
    }
}
