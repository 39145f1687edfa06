/**
 * What could identify somebody: names of columns and of sheets, and what stands in cells (mail addresses, numbers of
 * phones and of people, full dates, great ages, free text).
 *
 * <p>Takes names, and cells while they pass, of a bounded share of the rows; gives a refusal, or for tables that nobody
 * reads a note, that names columns and no cell. May import only the room's own names, since readers of every format ask
 * it.
 */
package org.infusionoutcomes.intake.identifying;
