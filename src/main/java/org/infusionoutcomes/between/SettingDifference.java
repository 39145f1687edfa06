package org.infusionoutcomes.between;

/**
 * A setting of the plan that is not the same in two reports.
 *
 * @param path as a plan file writes it, such as {@code instruments.YBOCS.response_percent}
 * @param first its value in the first report, {@code (none)} where that has no such setting
 * @param second its value in the second
 * @param changesFigures whether numbers depend on it, so that the reports cannot be compared
 */
public record SettingDifference(String path, String first, String second, boolean changesFigures) {

    /** One line: the setting and both values. */
    public String line() {
        return path + ": " + first + " in the first, " + second + " in the second";
    }
}
