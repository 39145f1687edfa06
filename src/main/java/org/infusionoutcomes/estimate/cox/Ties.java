package org.infusionoutcomes.estimate.cox;

/** How the partial likelihood treats events at one time. */
public enum Ties {

    /** Efron's approximation, R's default. */
    EFRON,

    /** Breslow's approximation: every tied event meets the whole risk set. */
    BRESLOW,

    /** The exact discrete likelihood of a conditional logistic model; weights must be 1. */
    EXACT
}
