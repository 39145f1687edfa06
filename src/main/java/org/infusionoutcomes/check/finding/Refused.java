package org.infusionoutcomes.check.finding;

import java.util.List;

/** A file of the export cannot be used: nothing is analysed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Findings findings;
    private final transient List<TableCount> tables;

    public Refused(Findings findings, List<TableCount> tables) {
        super("the export was refused");
        this.findings = findings;
        this.tables = List.copyOf(tables);
    }

    /** Why, and what else was found until then. */
    public Findings findings() {
        return findings;
    }

    /** How the rows of the tables were used that were read to their end. */
    public List<TableCount> tables() {
        return tables;
    }
}
