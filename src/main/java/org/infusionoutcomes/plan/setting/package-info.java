/**
 * How a setting is written, where it stands in the file, and what is refused: ranges, days, words that are nearly
 * right.
 */
package org.infusionoutcomes.plan.setting;
