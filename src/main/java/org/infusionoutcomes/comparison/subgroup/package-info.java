/**
 * The difference between cohorts within groups of patients alike in one characteristic, and in those a trial would have
 * taken.
 */
package org.infusionoutcomes.comparison.subgroup;
