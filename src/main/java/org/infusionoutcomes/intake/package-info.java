/**
 * Door in: the files of an export become rows of text with file and line.
 *
 * <p>Takes a folder (or a {@code .zip} of one) with tables in CSV, or with other files and a mapping. Gives, table by table, reusable views of rows to
 * whoever reads it; nothing is kept. Here are formats, encodings and limits; columns that identify people stop here.
 * What a cell means is the business of {@code check}; only what a mapping declares is applied here, and calendar dates
 * become days. May import {@code plan}. What others import lies here; families have packages below: {@code store}
 * (folder, archive), {@code text} (delimited text), {@code record} (tables of any shape) with {@code workbook},
 * {@code transport} and {@code fhir}, {@code mapping} (what a mapping file declares), {@code mapped} (a mapping laid over
 * records), {@code draft} (a mapping to edit), {@code reference} (cases of {@code verify}).
 */
package org.infusionoutcomes.intake;
