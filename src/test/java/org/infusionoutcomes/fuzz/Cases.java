package org.infusionoutcomes.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Runs the cases of a test one by one, each within its time and memory. {@code -Dfuzz.times=100} runs a hundred times as
 * many of them, {@code -Dfuzz.from=5000001} other ones.
 *
 * <p>Memory is bounded twice: a case may not ask for more than {@link #BYTES_AT_MOST} in all, garbage included; and the
 * build runs this package on a machine of its own that has little memory and ends at the first error for lack of it.
 */
final class Cases {

    /** The files have a few kilobytes, and the library of workbooks takes 100 MB for a part. */
    static final long BYTES_AT_MOST = 300_000_000;

    /** A case takes milliseconds; a machine that is busy may take its time. */
    static final long SECONDS_AT_MOST = 30;

    private static final long TIMES = Long.getLong("fuzz.times", 1);
    private static final long FROM = Long.getLong("fuzz.from", 1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Cases() {}

    /** How many cases there are where so many are usual. */
    static long count(long usual) {
        return usual * TIMES;
    }

    /**
     * The chance of one case. Java's first numbers of neighbouring seeds are neighbours too: a choice between four tables
     * would fall on the same one for thousands of seeds. So the bits are spread first.
     */
    static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** Runs as many cases, each with its seed, and names the seed of the first that fails. */
    static void each(long usual, LongConsumer one) {
        for (long seed = FROM; seed < FROM + count(usual); seed++) {
            long now = seed;
            within("seed " + seed, () -> one.accept(now));
        }
    }

    /** Runs one case; whatever it throws fails the test under the case's name. */
    static void within(String name, Runnable one) {
        Map<Long, Long> before = allocated();
        long start = System.nanoTime();
        try {
            one.run();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name + ": " + e, e);
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        if (seconds > SECONDS_AT_MOST) {
            throw new AssertionError(name + " took " + seconds + " seconds");
        }
        long bytes = since(before);
        if (bytes > BYTES_AT_MOST) {
            throw new AssertionError(name + " asked for " + bytes + " bytes of memory");
        }
    }

    /** Bytes that all threads have asked for since. Of a thread that has ended meanwhile nothing is known. */
    private static long since(Map<Long, Long> before) {
        return allocated().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    private static Map<Long, Long> allocated() {
        long[] threads = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(threads);
        Map<Long, Long> all = new HashMap<>();
        for (int i = 0; i < threads.length; i++) {
            all.put(threads[i], Math.max(0, bytes[i]));
        }
        return all;
    }
}
