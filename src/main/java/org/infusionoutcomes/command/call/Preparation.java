package org.infusionoutcomes.command.call;

import org.infusionoutcomes.outcome.Outcomes;

/**
 * Loads what the later rooms need while the first ones work: at a clinic's size most of a run is the loading of
 * libraries, and a second processor stands idle meanwhile. Changes nothing in any result.
 */
public final class Preparation {

    private Preparation() {}

    /** Begins on a thread of its own. */
    public static void begin() {
        Thread thread = new Thread(Outcomes::prepare, "preparation");
        thread.setDaemon(true);
        thread.start();
    }
}
