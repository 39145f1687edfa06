package org.infusionoutcomes.command;

import java.util.concurrent.CompletableFuture;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.press.Press;

/**
 * Loads what the later rooms need while the first ones work: at a clinic's size most of a run is the loading of
 * libraries, and a second processor stands idle meanwhile. Changes nothing in any result.
 */
final class Preparation {

    private final CompletableFuture<Plan> plan = new CompletableFuture<>();

    /** Begins on a thread of its own. */
    static Preparation begin() {
        Preparation preparation = new Preparation();
        Thread thread = new Thread(preparation::run, "preparation");
        thread.setDaemon(true);
        thread.start();
        return preparation;
    }

    /** Hands over the plan once it is read. */
    Plan with(Plan read) {
        plan.complete(read);
        return read;
    }

    private void run() {
        Outcomes.prepare();
        Press.prepare(plan.join());
    }
}
