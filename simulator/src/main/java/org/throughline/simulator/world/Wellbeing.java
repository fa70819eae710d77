package org.throughline.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a client's questionnaires go over the days.
 *
 * @param courses the sum of the answers at the beginning and at the end, by instrument; of one that is not named no two
 *     weeks have to do with each other
 */
public record Wellbeing(Map<String, Course> courses) {

    private static final int PHQ_9_ITEMS = 9;
    private static final int GAD_7_ITEMS = 7;
    private static final int MOST = 3;
    /** The thoughts that item 9 of the PHQ-9 asks for; whoever has them is drawn, never meant. */
    private static final int ALARMING = 8;

    /** From one sum of answers to another. */
    public record Course(int from, int to) {}

    public static Wellbeing swinging() {
        return new Wellbeing(Map.of());
    }

    public static Wellbeing of(Course phq, Course gad) {
        return new Wellbeing(Map.of("PHQ_9", phq, "GAD_7", gad));
    }

    /** Which questionnaires this client fills in. */
    public List<String> instruments() {
        return courses.isEmpty()
                ? List.of("PHQ_9")
                : courses.keySet().stream().sorted().toList();
    }

    /** @param share of the days that is over, 0 to 1 */
    public List<Integer> answers(String instrument, double share, Dice dice) {
        var items = instrument.equals("PHQ_9") ? PHQ_9_ITEMS : GAD_7_ITEMS;
        var course = courses.get(instrument);
        return course == null ? drawn(items, dice) : meant(items, course, share, dice);
    }

    private static List<Integer> drawn(int items, Dice dice) {
        return IntStream.range(0, items)
                .map(it -> dice.between(0, it == ALARMING ? 2 : MOST + 1))
                .boxed()
                .toList();
    }

    /** As even as it can be, which items get one more is drawn. */
    private static List<Integer> meant(int items, Course course, double share, Dice dice) {
        var asked = Math.min(items, ALARMING);
        var sum = (int) Math.round(course.from + share * (course.to - course.from)) + dice.between(-1, 2);
        var within = Math.clamp(sum, 0, asked * MOST);
        var first = dice.between(0, asked);
        return IntStream.range(0, items)
                .map(it -> it == ALARMING ? 0 : within / asked + ((it + first) % asked < within % asked ? 1 : 0))
                .boxed()
                .toList();
    }
}
