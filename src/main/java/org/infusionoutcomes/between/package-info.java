/**
 * Beside the rooms: two printed reports side by side.
 *
 * <p>Takes two reports that {@code intake} read back; says which definitions differ, gives the difference of every number that
 * both hold, with an interval where that can be had, and a page that says the main ones. May import {@code plan},
 * {@code estimate}, {@code intake}, {@code figure} and {@code report}. Knows no patient: it has only what was printed.
 */
package org.infusionoutcomes.between;
