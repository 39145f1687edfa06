/**
 * What counts of the rows of one patient once all are there: copies once, contradictions not at all, days from the
 * first infusion.
 */
package org.infusionoutcomes.check.sieve;
