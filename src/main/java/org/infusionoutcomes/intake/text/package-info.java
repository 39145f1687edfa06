/**
 * Tables as delimited text.
 *
 * <p>Takes bytes, gives rows: what the first bytes are a sign of, the encoding (declared, never guessed), the separator,
 * the header with what it must not have, and a reader that makes no object a cell.
 */
package org.infusionoutcomes.intake.text;
