package org.infusionoutcomes.check.notice;

import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.check.finding.TableFindings;

/** Tables of which so much was set aside that what is left may tell another story. */
public final class SetAsideNotices {

    private static final String MERGED =
            "; in most of them the patient's id is empty: where cells of a workbook are merged,"
                    + " or the id stands on a patient's first row alone, write it into every row";

    private SetAsideNotices() {}

    /**
     * Looks at one table, once it is judged.
     *
     * @param percentAtMost of its rows that may be set aside without a word
     */
    public static void note(TableCount count, TableFindings findings, double percentAtMost) {
        if (count.isLargelySetAside(percentAtMost)) {
            boolean withoutId = 2 * findings.countSetAside("patient-id-empty") > count.setAside();
            findings.notice(
                    "many-rows-set-aside",
                    0,
                    "",
                    () -> "of " + count.told() + " rows " + count.setAside()
                            + " were set aside: what is reported of the others may not hold for all, mend the export"
                            + (withoutId ? MERGED : ""));
        }
    }
}
