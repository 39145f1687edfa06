/**
 * Figures: one class a picture, which says what it shows (title, caption, alternative text, the table behind it) and
 * draws itself on a {@link java.awt.Graphics2D}.
 *
 * <p>Takes a {@link org.infusionoutcomes.comparison.result.Comparison} and nothing else, and computes no number that is not
 * in it but counts that are sums and differences of its counts. Gives {@link org.infusionoutcomes.figure.Figure}s by
 * {@link org.infusionoutcomes.figure.Figures#all}, and {@link org.infusionoutcomes.figure.NumberText}, how numbers are
 * written everywhere. May import {@code comparison} and {@code plan}. A figure knows no file and no format, so that one
 * drawing serves SVG, PNG and whatever comes: this is the door's, {@code press}.
 *
 * <p>Forests, figures by visit, of single patients and beside published work stand in packages of their own; what they
 * share with the others, looks of cohorts, scales, tables, stands here.
 */
package org.infusionoutcomes.figure;
