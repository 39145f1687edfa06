package org.infusionoutcomes.verification.reference;

import java.util.OptionalDouble;

/**
 * A value that lies farther from R's than its tolerance.
 *
 * @param place the case or table, and the statistic in it
 * @param r R's value, empty where R has none
 * @param ours the program's, empty where it has none
 */
public record Difference(String place, OptionalDouble r, OptionalDouble ours) {}
