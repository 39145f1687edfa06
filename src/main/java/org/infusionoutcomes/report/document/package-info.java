/**
 * What a report says, as records: sections, sentences, tables and places for figures.
 *
 * <p>Takes nothing, gives the records that {@code press} prints. Imports no room, so that what is said does not know
 * how it will look.
 */
package org.infusionoutcomes.report.document;
