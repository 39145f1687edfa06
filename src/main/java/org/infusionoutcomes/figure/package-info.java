/**
 * Figures: one class a picture, which says what it shows (title, caption, alternative text, the table behind it) and
 * draws itself on a {@link java.awt.Graphics2D}.
 *
 * <p>Takes a {@link org.infusionoutcomes.comparison.result.Comparison} and nothing else, and computes no number that is
 * not in it but counts that are sums and differences of its counts. Gives {@link
 * org.infusionoutcomes.figure.picture.Figure}s by {@link org.infusionoutcomes.figure.Figures#all}, and {@link
 * org.infusionoutcomes.figure.text.NumberText}, how numbers are written everywhere. May import {@code comparison} and
 * {@code plan}. A figure knows no file and no format, so that one drawing serves SVG, PNG and whatever comes: this is
 * the door's, {@code press}.
 *
 * <p>Here stands the list of all figures. A family of them has a room of its own: {@code response}, {@code durability},
 * {@code choice}, {@code quarter}, {@code comparable}, {@code visit}, {@code patient}, {@code forest}, {@code
 * published}. They share what a {@code picture} is, one {@code look}, one {@code text}, and the {@code drawing} below.
 */
package org.infusionoutcomes.figure;
