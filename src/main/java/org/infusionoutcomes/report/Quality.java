package org.infusionoutcomes.report;

import java.util.List;
import org.infusionoutcomes.check.Findings;
import org.infusionoutcomes.check.TableCount;

/**
 * What the checks say about the export.
 *
 * @param tables how the rows of each table were used
 * @param findings what was wrong or worth knowing
 */
public record Quality(List<TableCount> tables, Findings findings) {

    public Quality {
        tables = List.copyOf(tables);
    }
}
