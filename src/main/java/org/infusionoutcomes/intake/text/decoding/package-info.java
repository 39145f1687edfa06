/**
 * Bytes become characters.
 *
 * <p>Takes the bytes of a file, gives text or a refusal with the byte's place: what the first bytes are a sign of, the
 * encoding (declared, never guessed), cells that are longer than any cell should be.
 */
package org.infusionoutcomes.intake.text.decoding;
