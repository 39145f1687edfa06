/**
 * What published studies found, to be set beside a clinic's own figures.
 *
 * <p>Takes the packaged table {@code published.csv}, gives its rows. The table holds facts and figures only, each with
 * the paper it was taken from (PubMed or PubMed Central number); check a paper before quoting it. A new study is a new
 * line there and no code. Imports nothing.
 */
package org.infusionoutcomes.plan.published;
