/**
 * What an export's files look like from their headers, and a mapping to edit.
 *
 * <p>Takes an export, gives text; no cell below a header is looked at, and no name of a column is told that could be a
 * value.
 */
package org.infusionoutcomes.intake.draft;
