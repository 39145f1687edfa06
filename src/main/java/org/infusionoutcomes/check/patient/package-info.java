/**
 * The table {@code patients.csv}: who there is, in which cohort, and what is known of them.
 */
package org.infusionoutcomes.check.patient;
