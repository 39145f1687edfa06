/**
 * The patients' ids, numbered in the order in which they come. Nobody outside the room {@code check} sees one.
 */
package org.infusionoutcomes.check.identity;
