/**
 * Published shares with the intervals that their counts allow. Takes the packaged results of {@code plan.published} and
 * the plan's confidence, gives records; these are not the clinic's numbers and stand in no table of them.
 *
 * <p>May import {@code plan} and {@code estimate}.
 */
package org.infusionoutcomes.comparison.published;
