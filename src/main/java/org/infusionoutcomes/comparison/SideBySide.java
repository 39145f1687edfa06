package org.infusionoutcomes.comparison;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.infusionoutcomes.comparison.result.Part;

/** Computes analyses on as many threads as there are; each is taken up as soon as a thread is free. */
final class SideBySide {

    private SideBySide() {}

    /** What all of them add, joined in their order whatever the order in which they were done. */
    static Part joined(List<Supplier<Part>> analyses) {
        List<ForkJoinTask<Part>> tasks = analyses.stream()
                .map(analysis -> ForkJoinTask.adapt(analysis::get))
                .toList();
        return ForkJoinTask.invokeAll(tasks).stream()
                .map(ForkJoinTask::join)
                .reduce(Part::and)
                .orElseThrow();
    }
}
