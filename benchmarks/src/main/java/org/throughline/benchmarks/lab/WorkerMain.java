package org.throughline.benchmarks.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Arrays;
import org.throughline.simulator.platform.Json;

/** Main class of a worker: does as it is told a line at a time, and ends when nobody tells it any more. */
public final class WorkerMain {

    static final String ANSWER = "@";

    private WorkerMain() {}

    public static void main(String[] arguments) throws Exception {
        var answers = System.out;
        // Whatever a library prints is no answer.
        System.setOut(new PrintStream(System.err, true, UTF_8));
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var settings = Settings.of(Arrays.copyOfRange(arguments, 1, arguments.length));
        var work = Class.forName(arguments[0])
                .asSubclass(Work.class)
                .getConstructor(Settings.class)
                .newInstance(settings);
        answers.println(ANSWER + "{}");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            answers.println(ANSWER + obey(work, line.split(" ")));
        }
        work.close();
        System.exit(0);
    }

    private static String obey(Work work, String[] words) throws Exception {
        if (words[0].equals("prepare")) {
            work.prepare(Integer.parseInt(words[1]));
            return "{}";
        }
        var done = work.run();
        var json = Json.object().put("events", done.events()).put("seconds", done.seconds());
        var more = json.putObject("more");
        done.more().forEach(more::put);
        return json.toString();
    }
}
