package org.infusionoutcomes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bounds of the cases hold: each of these would be a fault of the program. */
class CasesTest {

    /** 400 MB in pieces that are dropped at once: never much at a time, and on a thread that is not the test's. */
    private static int ask() {
        int sum = 0;
        for (int i = 0; i < 400; i++) {
            byte[] piece = new byte[1 << 20];
            piece[i] = 1;
            sum += piece[i];
        }
        return sum;
    }

    @Test
    void garbageOfThisThread() {
        assertThatThrownBy(() -> Cases.within("seed 7", CasesTest::ask))
                .hasMessageContaining("seed 7 asked for")
                .hasMessageContaining("bytes of memory");
    }

    @Test
    void garbageOfAnotherThread() {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> Cases.within("seed 7", () -> ask(other))).hasMessageContaining("seed 7 asked for");
        } finally {
            other.shutdown();
        }
    }

    private static void ask(ExecutorService other) {
        try {
            assertThat(other.submit(() -> ask()).get()).isEqualTo(400);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whateverIsThrown() {
        assertThatThrownBy(() -> Cases.within("seed 7", () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 7");
    }

    /** Of 600 neighbouring seeds about a quarter falls on each of four tables; 100 would be 5 standard deviations off. */
    @Test
    void everyTableHasItsTurn() {
        for (int table = 0; table < 4; table++) {
            int wanted = table;
            long turns = IntStream.rangeClosed(1, 600)
                    .filter(seed -> Cases.random(seed).nextInt(4) == wanted)
                    .count();
            assertThat(turns).isBetween(100L, 200L);
        }
    }
}
