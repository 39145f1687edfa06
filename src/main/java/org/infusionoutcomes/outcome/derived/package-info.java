/** An analysed course whole, with each of its totals and follow-ups: what a researcher's own analysis begins with. */
package org.infusionoutcomes.outcome.derived;
