package org.infusionoutcomes.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.infusionoutcomes.verification.reference.Agreement;
import org.infusionoutcomes.verification.reference.Difference;
import org.infusionoutcomes.verification.reference.FamilyResult;
import org.infusionoutcomes.verification.reference.NotComputed;

/** A verification as text: a table of families, what is out of tolerance, what is not computed. */
public final class VerificationText {

    private static final int SHOWN = 5;
    private static final int WIDTH = 110;

    private static final String LINE = "%-12s %5s  %-27s %7s  %18s  %9s  %s";

    private VerificationText() {}

    /** The lines of the text. */
    public static List<String> of(Verification verification) {
        List<String> lines = new ArrayList<>();
        lines.add(line("family", "cases", "kind", "values", "largest difference", "tolerance", "verdict"));
        verification.families().forEach(family -> lines.addAll(table(family)));
        verification.families().forEach(family -> lines.addAll(differences(family)));
        lines.addAll(notComputed(verification));
        lines.add(verdict(verification));
        return lines;
    }

    private static List<String> table(FamilyResult family) {
        List<String> lines = new ArrayList<>();
        String name = family.family();
        String cases = String.valueOf(family.cases());
        for (Agreement a : family.agreements()) {
            lines.add(line(
                    name,
                    cases,
                    a.kind(),
                    String.valueOf(a.values()),
                    number("%.1e", a.largest()),
                    number("%.0e", a.tolerance()),
                    a.holds() ? "agrees" : "DIFFERS"));
            name = "";
            cases = "";
        }
        return lines;
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, LINE, cells).stripTrailing();
    }

    private static String number(String format, double value) {
        if (Double.isInfinite(value)) {
            return "one has none";
        }
        return value == 0 ? "0" : String.format(Locale.ROOT, format, value);
    }

    private static List<String> differences(FamilyResult family) {
        List<String> lines = new ArrayList<>();
        List<Difference> all = family.differences();
        if (!all.isEmpty()) {
            lines.add(family.family() + ": " + all.size() + " out of tolerance");
        }
        all.stream()
                .limit(SHOWN)
                .forEach(d -> lines.add("  " + d.place() + ": ours " + text(d.ours()) + ", R's " + text(d.r())));
        if (all.size() > SHOWN) {
            lines.add("  and " + (all.size() - SHOWN) + " more");
        }
        return lines;
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "none";
    }

    private static List<String> notComputed(Verification verification) {
        List<String> lines = new ArrayList<>();
        for (FamilyResult family : verification.families()) {
            lines.addAll(list(family.family(), family.notComputed()));
        }
        lines.addAll(list("folders that it does not know", verification.unknown()));
        if (!lines.isEmpty()) {
            lines.add(0, "not computed by this program, with the number of values:");
        }
        return lines;
    }

    /** All of one family, in lines that are not too long. */
    private static List<String> list(String family, List<NotComputed> all) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("  " + family + ":");
        for (int i = 0; i < all.size(); i++) {
            String item = " " + all.get(i).what() + " " + all.get(i).values() + (i + 1 < all.size() ? "," : "");
            if (line.length() + item.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("   ");
            }
            line.append(item);
        }
        lines.add(line.toString());
        return all.isEmpty() ? List.of() : lines;
    }

    private static String verdict(Verification verification) {
        int out = verification.families().stream()
                .mapToInt(family -> family.differences().size())
                .sum();
        return verification.values() + " values compared with R's: "
                + (out == 0 ? "all within tolerance" : out + " out of tolerance");
    }
}
