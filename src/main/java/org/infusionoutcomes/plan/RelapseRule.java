package org.infusionoutcomes.plan;

/**
 * A relapse rule: a bar, and whether meeting it must be confirmed.
 *
 * @param bar what a total must meet
 * @param confirmed whether the next total, or a further infusion, must confirm it
 */
public record RelapseRule(RelapseBar bar, boolean confirmed) {

    /** The rule's name in the tables, such as {@code half-of-gain-lost confirmed}. */
    public String key() {
        return confirmed ? bar.key() + " confirmed" : bar.key();
    }
}
