package org.infusionoutcomes.comparison.result;

/**
 * An analysis that was not made.
 *
 * @param analysis its name in the table of numbers
 * @param reason why, without capital and full stop
 */
public record Refusal(String analysis, String reason) {}
