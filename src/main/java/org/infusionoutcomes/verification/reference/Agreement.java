package org.infusionoutcomes.verification.reference;

/**
 * How well one kind of value agrees with R.
 *
 * @param kind which values, such as p-values
 * @param values how many were compared
 * @param largest the largest difference: relative, or absolute where R's value is near 0; infinite where one of the two
 *     has no value
 * @param tolerance the largest difference allowed
 */
public record Agreement(String kind, int values, double largest, double tolerance) {

    /** Whether the largest difference is within the tolerance; never where one of the two has no value. */
    public boolean holds() {
        return largest <= tolerance;
    }
}
