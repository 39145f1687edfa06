/**
 * What an export's files look like from their headers, and a mapping to edit.
 *
 * <p>Takes an export, gives text. Of the first twenty lines it is asked which is the header; no cell of another line is
 * told, and no name of a column that could be a value.
 */
package org.infusionoutcomes.intake.draft;
