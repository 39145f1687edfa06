package org.infusionoutcomes.outcome.followed;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Spreads work over the processors; each piece writes its own places, so the number of threads changes nothing. */
public final class Spread {

    private static final int PIECE = 2048;

    private Spread() {}

    /** Calls {@code work} once for each number from 0 to before {@code count}. */
    public static void over(int count, IntConsumer work) {
        IntStream.range(0, (count + PIECE - 1) / PIECE).parallel().forEach(piece -> {
            int end = Math.min(count, (piece + 1) * PIECE);
            for (int i = piece * PIECE; i < end; i++) {
                work.accept(i);
            }
        });
    }
}
