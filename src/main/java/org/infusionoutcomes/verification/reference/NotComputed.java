package org.infusionoutcomes.verification.reference;

/**
 * Reference values that this program has nothing to hold against.
 *
 * @param what a case, a file, or a statistic of the family
 * @param values how many values it has
 */
public record NotComputed(String what, int values) {}
