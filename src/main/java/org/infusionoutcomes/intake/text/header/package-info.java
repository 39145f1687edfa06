/**
 * The first lines of a table of text.
 *
 * <p>Takes them, gives the separator and the header: the columns that it must have and those that it must not.
 */
package org.infusionoutcomes.intake.text.header;
