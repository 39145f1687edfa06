package org.infusionoutcomes.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final int DRAWS = 200_000;

    /** The JDK's SplittableRandom is SplitMix64 as well and begins at the seed itself: the state of stream 0 is mix(mix(0)) = 0. */
    @Test
    void drawsTheBitsOfSplitMix64() {
        Chance chance = new Chance(0, 0);
        SplittableRandom jdk = new SplittableRandom(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(chance.bits()).isEqualTo(jdk.nextLong());
        }
    }

    @Test
    void givesEachStreamItsOwnDraws() {
        assertThat(new Chance(8, 1).bits()).isEqualTo(new Chance(8, 1).bits());
        assertThat(new Chance(8, 1).bits())
                .isNotEqualTo(new Chance(8, 2).bits())
                .isNotEqualTo(new Chance(9, 1).bits());
    }

    /** Within five standard errors: 1/sqrt(n) for the normal's mean, mean/sqrt(n) for the exponential's. */
    @Test
    void hasTheMomentsOfItsDistributions() {
        Chance chance = new Chance(1, 1);
        double[] normal =
                IntStream.range(0, DRAWS).mapToDouble(i -> chance.normal(0, 1)).toArray();
        double[] exponential = IntStream.range(0, DRAWS)
                .mapToDouble(i -> chance.exponential(50))
                .toArray();
        double error = 1 / Math.sqrt(DRAWS);
        assertThat(IntStream.range(0, DRAWS)
                        .mapToDouble(i -> normal[i])
                        .average()
                        .orElseThrow())
                .isCloseTo(0, within(5 * error));
        assertThat(IntStream.range(0, DRAWS)
                        .mapToDouble(i -> normal[i] * normal[i])
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(5 * Math.sqrt(2) * error));
        assertThat(IntStream.range(0, DRAWS)
                        .mapToDouble(i -> exponential[i])
                        .average()
                        .orElseThrow())
                .isCloseTo(50, within(5 * 50 * error));
    }

    @Test
    void reachesBothEndsAndNothingBeyond() {
        Chance chance = new Chance(1, 2);
        assertThat(IntStream.range(0, 1000)
                        .map(i -> chance.between(-2, 2))
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList())
                .containsExactly(-2, -1, 0, 1, 2);
    }

    /** 0.2 of 200,000 draws, within five standard errors of sqrt(0.2 * 0.8 / n). */
    @Test
    void weighsItsChoices() {
        Chance chance = new Chance(1, 3);
        long rare = IntStream.range(0, DRAWS)
                .filter(i -> chance.oneOf(List.of("often", "rare"), 0.8, 0.2).equals("rare"))
                .count();
        assertThat(rare / (double) DRAWS).isCloseTo(0.2, within(5 * Math.sqrt(0.16 / DRAWS)));
    }

    @Test
    void shufflesWithoutLosingAny() {
        List<Integer> list = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        new Chance(1, 4).shuffle(list);
        assertThat(list).isNotEqualTo(IntStream.range(0, 100).boxed().toList());
        assertThat(list)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }
}
