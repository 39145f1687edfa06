/**
 * What figures draw with: text in the bundled typeface, colours, lines, a plot area with its scales, axes, and places
 * for labels that touch nothing.
 *
 * <p>Takes numbers and words, gives marks on a {@link java.awt.Graphics2D}; knows nothing of cohorts or outcomes. The
 * only package that imports XChart: its scales and areas are used, its frame and text are not, since it can place no
 * tick, labels neither 0 nor 100 %, begins dashes anew at each step and paints text as outlines.
 */
package org.infusionoutcomes.figure.drawing;
