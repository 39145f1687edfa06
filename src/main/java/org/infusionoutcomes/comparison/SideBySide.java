package org.infusionoutcomes.comparison;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.result.Part;

/**
 * Computes analyses on as many threads as there are; each is taken up as soon as a thread is free. (Handed to the pool
 * one by one, the thread that waits for all of them would stand idle behind the first that another has begun.)
 */
final class SideBySide {

    private final List<Supplier<Part>> analyses;
    private final AtomicInteger begun = new AtomicInteger();
    private final Part[] done;

    private SideBySide(List<Supplier<Part>> analyses) {
        this.analyses = analyses;
        this.done = new Part[analyses.size()];
    }

    /** What all of them add, joined in their order whatever the order in which they were done. */
    static Part joined(List<Supplier<Part>> analyses) {
        SideBySide work = new SideBySide(analyses);
        List<ForkJoinTask<?>> others = IntStream.range(0, ForkJoinPool.getCommonPoolParallelism())
                .<ForkJoinTask<?>>mapToObj(thread -> ForkJoinPool.commonPool().submit(work::run))
                .toList();
        work.run();
        others.forEach(ForkJoinTask::join);
        return Stream.of(work.done).reduce(Part::and).orElseThrow();
    }

    private void run() {
        for (int i = begun.getAndIncrement(); i < done.length; i = begun.getAndIncrement()) {
            done[i] = analyses.get(i).get();
        }
    }
}
