package org.infusionoutcomes.plan.setting;

/** A value of the plan that cannot stand; the reader of the plan adds where in the file it is. */
public final class PlanProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The setting's own key, without those that it stands under. */
    private final String key;

    /**
     * Names the value and what is wrong with it.
     *
     * @param key the setting, relative to the record that refuses it, such as {@code response_percent}
     * @param problem what is wrong, as the end of a sentence that begins with the key
     */
    public PlanProblem(String key, String problem) {
        super(problem);
        this.key = key;
    }

    /** The setting that is wrong, relative to the part of the plan that refused it. */
    public String key() {
        return key;
    }
}
