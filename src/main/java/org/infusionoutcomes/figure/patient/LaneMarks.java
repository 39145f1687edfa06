package org.infusionoutcomes.figure.patient;

import java.awt.Color;
import java.awt.geom.Path2D;
import org.infusionoutcomes.figure.drawing.Marker;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;

/** What stands on a lane: infusions, endpoint and relapse, and the key to them. */
final class LaneMarks {

    private LaneMarks() {}

    /** A course that goes on beyond the axis. */
    static void arrow(Sheet sheet, double x, double y, Color colour) {
        sheet.fill(Marker.polygon(x, y, 0, -6, 9, 0, 0, 6), colour);
    }

    /** An infusion of the induction. */
    static void infusion(Sheet sheet, double x, double y) {
        sheet.line(x, y - 5, x, y + 5, Palette.INK, 1.2);
    }

    /** The endpoint, filled where it is a response. */
    static void endpoint(Sheet sheet, double x, double y, boolean isResponse) {
        Marker.CIRCLE.draw(sheet, x, y, Palette.INK, isResponse);
    }

    /** A further infusion. */
    static void triangle(Sheet sheet, double x, double y) {
        Path2D path = Marker.polygon(x, y, 0, -5, 4.5, 4, -4.5, 4);
        sheet.fill(path, Color.WHITE);
        sheet.draw(path, Palette.INK, 1.2);
    }

    /** A relapse, in front of everything. */
    static void cross(Sheet sheet, double x, double y) {
        for (int side : new int[] {-1, 1}) {
            sheet.line(x - 4.5, y - 4.5 * side, x + 4.5, y + 4.5 * side, Color.WHITE, 4.5);
        }
        for (int side : new int[] {-1, 1}) {
            sheet.line(x - 4.5, y - 4.5 * side, x + 4.5, y + 4.5 * side, Palette.INK, 2);
        }
    }

    /** What each mark stands for. */
    static void key(Sheet sheet) {
        double y = 14;
        infusion(sheet, 14, y);
        word(sheet, "infusion", 24, y);
        triangle(sheet, 130, y);
        word(sheet, "further infusion", 140, y);
        endpoint(sheet, 14, y + 21, true);
        word(sheet, "response", 24, y + 21);
        endpoint(sheet, 130, y + 21, false);
        word(sheet, "endpoint without response", 140, y + 21);
        cross(sheet, 352, y + 21);
        word(sheet, "relapse", 362, y + 21);
    }

    private static void word(Sheet sheet, String word, double x, double y) {
        sheet.text(word, x, y + TextStyle.SMALL.capital() / 2, TextStyle.SMALL, Palette.INK);
    }
}
