/**
 * Quarter after quarter on a control chart, and what it signals.
 */
package org.infusionoutcomes.figure.quarter;
