package org.infusionoutcomes.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.Finding.Severity;
import org.infusionoutcomes.check.finding.Finding;

/** The rows that were not left out, read a second time in the plainest way there is. */
final class SurvivingRows {

    /** Sets a patient aside and names one of their rows, which is right in itself. */
    private static final String OF_A_PATIENT = "first-infusion-after-day-0";

    private static final String OF_AN_AMOUNT = "infusion-contradictory";

    private SurvivingRows() {}

    /** Whether a table can be read by splitting: no quote, no break but the usual one, commas between cells. */
    static boolean isPlain(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("patient_id,")
                && text.indexOf('"') < 0
                && text.indexOf('\r') < 0
                && text.indexOf('\uFFFD') < 0
                && !text.startsWith("sep=");
    }

    /**
     * Lines of a table, the header first, without those that a finding says were left out. Rows of one infusion that differ
     * count as one of unknown dose: they stay, without the cells in which they may differ, as copies of each other.
     */
    static List<String> of(byte[] table, String file, Checked checked) {
        Set<Long> leftOut = lines(checked, file, rule -> !rule.equals(OF_A_PATIENT) && !rule.equals(OF_AN_AMOUNT));
        Set<Long> unsure = lines(checked, file, OF_AN_AMOUNT::equals);
        List<String> lines = lines(table);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!leftOut.contains(i + 1L)) {
                left.add(unsure.contains(i + 1L) ? withoutAmounts(lines.get(0), lines.get(i)) : lines.get(i));
            }
        }
        return left;
    }

    private static Set<Long> lines(Checked checked, String file, Predicate<String> rule) {
        return checked.findings().listed().stream()
                .filter(finding -> finding.severity() == Severity.SET_ASIDE
                        && finding.file().equals(file)
                        && rule.test(finding.rule()))
                .map(Finding::line)
                .collect(Collectors.toSet());
    }

    private static String withoutAmounts(String header, String line) {
        List<String> names = List.of(header.split(",", -1));
        List<String> cells = List.of(line.split(",", -1));
        return IntStream.range(0, cells.size())
                .mapToObj(i ->
                        names.get(i).matches("patient_id|day") ? cells.get(i).strip() : "")
                .collect(Collectors.joining(","));
    }

    static List<String> lines(byte[] table) {
        String text = new String(table, StandardCharsets.UTF_8);
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    /** Sum of the totals that are digits, exact copies and repeated headers apart. */
    static long sumOfTotals(List<String> lines) {
        int column = List.of(lines.get(0).split(",", -1)).indexOf("total");
        return lines.stream()
                .skip(1)
                .map(line ->
                        List.of(line.split(",", -1)).stream().map(String::strip).toList())
                .distinct()
                .filter(cells -> column < cells.size() && cells.get(column).matches("\\d+"))
                .mapToLong(cells -> Long.parseLong(cells.get(column)))
                .sum();
    }

    /** The same of what is handed on, whoever's it is. */
    static long sumOfTotals(Checked checked) {
        long sum = 0;
        for (int s = 0; s < checked.scores().from(checked.patients().count()); s++) {
            sum += checked.scores().total(s);
        }
        return sum;
    }

    /** All that is handed on of each patient who counts, in an order that does not depend on their numbers. */
    static List<String> contents(Checked checked) {
        List<String> contents = new ArrayList<>();
        Infusions infusions = checked.infusions();
        Scores scores = checked.scores();
        for (int p = 0; p < checked.patients().count(); p++) {
            if (checked.patients().isSetAside(p)) {
                continue;
            }
            StringBuilder of = new StringBuilder();
            of.append(checked.patients().cohort(p))
                    .append(' ')
                    .append(checked.patients().observableDays(p));
            for (int i = infusions.from(p); i < infusions.from(p + 1); i++) {
                of.append('|').append(infusions.day(i)).append(' ').append(infusions.dose(i));
            }
            for (int s = scores.from(p); s < scores.from(p + 1); s++) {
                of.append('|').append(scores.day(s)).append(' ').append(scores.instrument(s));
                of.append(' ').append(scores.total(s));
            }
            contents.add(of.toString());
        }
        Collections.sort(contents);
        return contents;
    }
}
