/**
 * Tables as delimited text.
 *
 * <p>Takes characters, gives rows: a reader that makes no object a cell, for our own tables and for those of any other
 * shape. Bytes become characters in {@code decoding}; what a header may have is said in {@code header}.
 */
package org.infusionoutcomes.intake.text;
