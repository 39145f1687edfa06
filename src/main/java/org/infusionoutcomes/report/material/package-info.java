/**
 * What every section is written from: the numbers with what is known of their origin, and the phrases and cells in
 * which they are said.
 */
package org.infusionoutcomes.report.material;
