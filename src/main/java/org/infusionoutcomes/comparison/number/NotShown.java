package org.infusionoutcomes.comparison.number;

/**
 * A number was asked for that may not be shown in a report that is to be published. Who writes a page or draws a figure
 * asks {@link Numbers#isHidden} first, or is left out whole.
 */
public final class NotShown extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotShown(Key key, String statistic) {
        super("Hidden: " + statistic + " of " + key);
    }
}
