/**
 * What is said of how long responders stayed well, alone and beside published work.
 */
package org.infusionoutcomes.report.durability;
