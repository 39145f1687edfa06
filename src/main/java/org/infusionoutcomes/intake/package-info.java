/**
 * Door in: the files of an export become rows of text with file and line.
 *
 * <p>Takes a folder (or a {@code .zip} of one) with tables in CSV. Gives, table by table, reusable views of rows to
 * whoever reads it; nothing is kept. Here are formats, encodings and limits; columns that identify people stop here.
 * What a cell means is the business of {@code check}. What others import lies here; families have packages below:
 * {@code store} (folder, archive), {@code text} (delimited text), {@code reference} (cases of {@code verify}).
 */
package org.infusionoutcomes.intake;
