/**
 * What is said: sections, sentences and tables, composed by rules from the numbers.
 *
 * <p>Takes a {@code Comparison}, what the checks say ({@code Quality}), where it came from ({@code Provenance}) and the
 * figures; gives a {@code Document}. Each section is one class and one line in {@code Reports}; each kind of sentence
 * is a pure function. Nothing is computed here that is not in the table of numbers, save rounding and 1 minus a share.
 *
 * <p>May import {@code plan}, {@code check} (counts and findings), {@code comparison} and {@code figure}. It does not
 * know how a page looks: that is {@code press}.
 *
 * <p>The list of sections stands here, and each family of sections has a room of its own. All are written from one
 * {@code material}, which reads the numbers by {@code reading} and sets what it says into a {@code document}.
 */
package org.infusionoutcomes.report;
