/**
 * The cohorts made comparable: how alike weighting made them, and the curves then.
 */
package org.infusionoutcomes.figure.comparable;
