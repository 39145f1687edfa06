package org.infusionoutcomes.comparison.result;

import java.util.List;

/**
 * One division of the analysed patients.
 *
 * @param name of the characteristic, such as {@code sex}
 * @param levels those that somebody has; the first is the reference that the others are set against
 * @param isAtEndpoint whether it is known only from the endpoint on, so that it says something of relapse only
 */
public record Subgroup(String name, List<String> levels, boolean isAtEndpoint) {

    /** Copies the levels, so that nobody can change them later. */
    public Subgroup {
        levels = List.copyOf(levels);
    }

    /** The group of a level in the table of numbers: {@code sex=female}. */
    public String group(int level) {
        return name + "=" + levels.get(level);
    }
}
