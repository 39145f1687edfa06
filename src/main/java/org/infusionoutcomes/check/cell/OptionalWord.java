package org.infusionoutcomes.check.cell;

import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Row;

/** An optional column that holds one of a few words; any other is taken as not given, with a notice. */
public final class OptionalWord {

    private final String name;
    private final int column;
    private final MissingWords missing;
    private final TableFindings findings;
    private final String words;
    private final Vocabulary vocabulary;

    /** The words are numbered from 1 in the order given; 0 stands for no word. */
    public OptionalWord(String name, int column, MissingWords missing, TableFindings findings, String... words) {
        this(name, column, missing, findings, Vocabulary.of(words), String.join(", ", words));
    }

    private OptionalWord(
            String name,
            int column,
            MissingWords missing,
            TableFindings findings,
            Vocabulary vocabulary,
            String words) {
        this.name = name;
        this.column = column;
        this.missing = missing;
        this.findings = findings;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** A column that says yes (1) or no (2). */
    public static OptionalWord yesOrNo(String name, int column, MissingWords missing, TableFindings findings) {
        return new OptionalWord(name, column, missing, findings, YesNo.vocabulary(), "yes, no");
    }

    /** 0 where nothing is given, else the place of the word, from 1. */
    public int number(Row row) {
        if (row.isEmpty(column) || missing.isMissing(row, column)) {
            return 0;
        }
        int number = vocabulary.number(row, column);
        if (number == Vocabulary.UNKNOWN) {
            findings.notice(
                    name + "-unknown", row.line(), name, () -> "the cell is none of " + words + "; taken as not given");
        }
        return number + 1;
    }
}
