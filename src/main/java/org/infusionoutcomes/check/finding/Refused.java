package org.infusionoutcomes.check.finding;

import java.util.List;

/** A file of the export, or its mapping, cannot be used: nothing is analysed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Findings findings;
    private final transient List<TableCount> tables;

    /** Whether it is the mapping that has to be mended and not the data. */
    private final boolean forMapping;

    private Refused(Findings findings, List<TableCount> tables, boolean forMapping) {
        super("the export was refused");
        this.findings = findings;
        this.tables = List.copyOf(tables);
        this.forMapping = forMapping;
    }

    /** The data cannot be used. */
    public static Refused forData(Findings findings, List<TableCount> tables) {
        return new Refused(findings, tables, false);
    }

    /** The data can be used, but the mapping does not fit them. */
    public static Refused forMapping(Findings findings, List<TableCount> tables) {
        return new Refused(findings, tables, true);
    }

    /** Whether it is the mapping that has to be mended. */
    public boolean isForMapping() {
        return forMapping;
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
