package org.infusionoutcomes.intake;

/**
 * Rows that one line of a mapping leaves out.
 *
 * @param file of whose rows, as the mapping names it
 * @param by the line, with its place in the mapping or with the preset that it is of
 * @param remedy what to do if they should be read
 * @param rows how many
 */
public record LeftOut(String file, String by, String remedy, long rows) {

    /** The line with the number of its rows. */
    public LeftOut with(long counted) {
        return new LeftOut(file, by, remedy, counted);
    }
}
