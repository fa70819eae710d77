package org.throughline.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that depends on the seed and on what is decided, never on when or in which order it is decided. */
public record Dice(RandomGenerator random) {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    public static Dice of(long seed, Object... about) {
        var mixed = seed * 0x9E3779B97F4A7C15L;
        for (var part : about) {
            for (var letter : part.toString().toCharArray()) {
                mixed = (mixed ^ letter) * 0x100000001B3L;
            }
            mixed = (mixed ^ '/') * 0x100000001B3L;
        }
        return new Dice(FACTORY.create(mixed));
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number in {@code [from, below)}. */
    public int between(int from, int below) {
        return random.nextInt(from, below);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A key, as likely as its weight. */
    public <T> T weighed(Map<T, Integer> weights) {
        var left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var choice : weights.entrySet()) {
            left -= choice.getValue();
            if (left < 0) {
                return choice.getKey();
            }
        }
        throw new IllegalArgumentException("no weights");
    }
}
