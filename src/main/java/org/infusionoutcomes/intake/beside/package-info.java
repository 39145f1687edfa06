/**
 * What lies beside the tables of an export and goes wherever the export goes: files that no table is read from, sheets of
 * workbooks that no source names, what nobody sees in them, and what documents say of themselves.
 *
 * <p>Takes the names of files and of each a bounded look; gives counts and names of columns and sheets for notices, never
 * a cell and never a file's name, which could be a patient's. Nothing that is wrong with such a file stops a run.
 */
package org.infusionoutcomes.intake.beside;
