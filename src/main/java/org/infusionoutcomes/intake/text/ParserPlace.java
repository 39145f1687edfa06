package org.infusionoutcomes.intake.text;

/** Where a parser stands when it meets something that it cannot read. */
interface ParserPlace {

    /** The line on which the record at hand starts. */
    long line();

    /** The name of the column at hand, empty where it has none. */
    String column();
}
