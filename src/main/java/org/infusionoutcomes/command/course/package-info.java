/**
 * The commands for whoever holds the patients' ids: one course explained, and every course as a data set.
 */
package org.infusionoutcomes.command.course;
