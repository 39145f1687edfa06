package org.infusionoutcomes.comparison;

/**
 * An analysis that was not made.
 *
 * @param analysis its name in the table of numbers
 * @param reason a whole sentence
 */
public record Refusal(String analysis, String reason) {}
