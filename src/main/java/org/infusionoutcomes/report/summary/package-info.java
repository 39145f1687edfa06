/**
 * The first page: the headline numbers, each comparison in one sentence, and what must not be concluded.
 */
package org.infusionoutcomes.report.summary;
