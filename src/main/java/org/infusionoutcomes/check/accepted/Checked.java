package org.infusionoutcomes.check.accepted;

import java.util.List;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.TableCount;

/**
 * What is left of an export once it was read and checked. Patients are numbered from 0 in the order of
 * {@code patients.csv}; only this room knows their ids.
 *
 * @param patients one entry a patient
 * @param infusions the accepted infusions
 * @param scores the accepted totals
 * @param adverseEvents the accepted adverse events, none where the export has no such table
 * @param findings what was wrong or worth knowing
 * @param tables how the rows of each table were used, by file
 * @param eventWords the words under which adverse events are counted, the last being {@code other}
 */
public record Checked(
        Patients patients,
        Infusions infusions,
        Scores scores,
        AdverseEvents adverseEvents,
        Findings findings,
        List<TableCount> tables,
        List<String> eventWords) {

    /** Copies the lists, so that nobody can change them later. */
    public Checked {
        tables = List.copyOf(tables);
        eventWords = List.copyOf(eventWords);
    }
}
