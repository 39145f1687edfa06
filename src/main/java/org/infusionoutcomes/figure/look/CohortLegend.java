package org.infusionoutcomes.figure.look;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.picture.Figure;

/** What the cohorts' short names stand for: one line each at the top of a figure whose rows carry the short names. */
public final class CohortLegend {

    private static final double TEXT_LEFT = 28;
    private static final TextStyle STYLE = TextStyle.SMALL_STRONG;

    private final List<CohortLook> cohorts;

    /** A legend of some cohorts. */
    public CohortLegend(List<CohortLook> cohorts) {
        this.cohorts = cohorts;
    }

    /** Height with the room below. */
    public double height() {
        return 10 + cohorts.stream().mapToInt(c -> lines(c).size()).sum() * STYLE.leading() + 4;
    }

    /** With the cohorts' points, or with squares of their colour where they are bars. */
    public void draw(Sheet sheet, boolean points) {
        double y = 8 + STYLE.leading() * 0.8;
        for (CohortLook cohort : cohorts) {
            if (points) {
                Marks.point(sheet, cohort, 14, y - 4.5, true);
            } else {
                sheet.fill(new Rectangle2D.Double(8, y - 10, 12, 11), cohort.colour());
            }
            y = sheet.lines(lines(cohort), TEXT_LEFT, y, STYLE, cohort.textColour());
        }
    }

    private static List<String> lines(CohortLook cohort) {
        return STYLE.wrap(cohort.name() + ": " + cohort.label(), Figure.WIDTH - TEXT_LEFT - 24);
    }
}
