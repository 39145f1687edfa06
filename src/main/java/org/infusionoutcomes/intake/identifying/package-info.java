/**
 * What could identify somebody, by what stands in cells: mail addresses, numbers of phones and of people, full dates,
 * great ages, free text. Names of columns are judged in {@code intake.text}.
 *
 * <p>Takes cells while they pass, of a bounded share of the rows; gives a refusal that names columns and no cell. May
 * import only the room's own names, since readers of every format ask it.
 */
package org.infusionoutcomes.intake.identifying;
