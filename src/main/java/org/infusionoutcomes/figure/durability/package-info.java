/**
 * How long responders stayed well, as one curve, between visits, and beside further infusions.
 */
package org.infusionoutcomes.figure.durability;
