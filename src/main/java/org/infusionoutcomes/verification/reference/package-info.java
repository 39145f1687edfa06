/**
 * Reference values: a case, its data, how close the program must come, and a tally of what was compared and what nobody
 * looked at. May import {@code estimate.survival} and {@code intake}.
 */
package org.infusionoutcomes.verification.reference;
