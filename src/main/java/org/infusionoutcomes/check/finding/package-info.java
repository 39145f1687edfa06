/**
 * What was wrong or worth knowing, and how the rows of each table were used: both counted, and never a cell shown that
 * could be about a person. Stands on the ground: reading and judging report here.
 */
package org.infusionoutcomes.check.finding;
