/**
 * Cohorts as the families of numbers ask for them: the rows of the course table by cohort and group, and the two that
 * the plan compares.
 */
package org.infusionoutcomes.comparison.cohort;
