/**
 * What is said of cohorts one beside the other, of their subgroups, and of cohorts made comparable.
 */
package org.infusionoutcomes.report.cohort;
