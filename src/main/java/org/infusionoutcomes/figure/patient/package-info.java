/**
 * Figures that draw patients one by one: waterfall, profiles, swimmers.
 *
 * <p>Only where the comparison holds single patients; each draws so many as can be read, in an order of their values.
 * May import {@code plan}, {@code comparison} and what all figures share.
 */
package org.infusionoutcomes.figure.patient;
