package org.infusionoutcomes.intake.mapped.line;

/** What a mapping can say of single values, and what is wrong where no row has one. */
enum ValueKind {
    CELL("no row of the export has this value"),
    VISIT("no row of the export has this visit label"),
    MISSING("no column that is read has this code in any row");

    private final String problem;

    ValueKind(String problem) {
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
