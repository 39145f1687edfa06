package org.infusionoutcomes.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What some rows say, worked out a second time without the program: split at commas, put together by patient, judged by the
 * README's words. Only for rows of whole numbers and known words; whoever asks about others gets nothing.
 *
 * @param patients by id
 */
record Recount(Map<String, Patient> patients) {

    private static final List<String> COHORTS = List.of("OCD", "MDD");

    /** An infusion, with its dose in mg/kg. */
    record Infusion(int day, double dose) {}

    record Total(int day, String instrument, int total) {}

    record Patient(String cohort, int observableDays, List<Infusion> infusions, List<Total> totals) {

        /** As the rows of the program are written in {@link SurvivingRows#contents}. */
        String contents() {
            StringBuilder of = new StringBuilder(COHORTS.indexOf(cohort) + " " + observableDays);
            infusions.forEach(i -> of.append('|').append(i.day).append(' ').append(i.dose));
            totals.forEach(t -> of.append('|')
                    .append((double) t.day)
                    .append(' ')
                    .append(t.instrument.equals("YBOCS") ? 0 : 1)
                    .append(' ')
                    .append(t.total));
            return of.toString();
        }

        /** The scale of the cohort, its share of response in percent and its least baseline, as in the default plan. */
        private boolean isOcd() {
            return cohort.equals("OCD");
        }

        private List<Total> ofScale() {
            String scale = isOcd() ? "YBOCS" : "MADRS";
            return totals.stream().filter(t -> t.instrument.equals(scale)).toList();
        }

        /** The last total of the 14 days up to day 0, if it is high enough to be analysed. */
        Optional<Total> baseline() {
            return ofScale().stream()
                    .filter(t -> t.day >= -14 && t.day <= 0)
                    .reduce((earlier, later) -> later)
                    .filter(t -> !infusions.isEmpty() && t.total >= (isOcd() ? 16 : 20));
        }

        /** The first total 7 to 31 days after the last of at most six infusions up to day 28, before any further one. */
        Optional<Total> endpoint() {
            List<Infusion> induction =
                    infusions.stream().limit(6).filter(i -> i.day <= 28).toList();
            int last = induction.get(induction.size() - 1).day;
            int further = infusions.size() > induction.size() ? infusions.get(induction.size()).day : Integer.MAX_VALUE;
            return ofScale().stream()
                    .filter(t -> t.day >= last + 7 && t.day <= last + 31 && t.day < further)
                    .findFirst();
        }

        boolean isResponse() {
            int from = baseline().orElseThrow().total;
            return endpoint().stream().anyMatch(t -> 100 * (from - t.total) >= (isOcd() ? 35 : 50) * from);
        }
    }

    /** What the rows say, or nothing where a row has anything else than whole numbers and words of the good export. */
    static Optional<Recount> of(Map<String, List<String>> tables) {
        try {
            return Optional.of(read(tables));
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    /** A row that this class does not read. */
    private static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Recount read(Map<String, List<String>> tables) {
        Map<String, Patient> patients = new TreeMap<>();
        Set<String> twice = new HashSet<>();
        for (Map<String, String> row : rows(tables.get("patients"))) {
            Patient patient = new Patient(
                    word(row, "cohort", "OCD|MDD"),
                    number(row, "observable_days", "\\d{3}"),
                    new ArrayList<>(),
                    new ArrayList<>());
            word(row, "site", "Bern|Z\u00FCrich");
            if (patients.put(word(row, "patient_id", "S1\\d\\d"), patient) != null) {
                twice.add(row.get("patient_id"));
            }
        }
        for (Map<String, String> row : rows(tables.get("infusions"))) {
            of(patients, row)
                    .infusions
                    .add(new Infusion(
                            number(row, "day", "\\d{1,3}"), Double.parseDouble(word(row, "dose_mg_per_kg", "0\\.5"))));
        }
        for (Map<String, String> row : rows(tables.get("assessments"))) {
            of(patients, row)
                    .totals
                    .add(new Total(
                            number(row, "day", "-?\\d{1,3}"),
                            word(row, "instrument", "YBOCS|MADRS"),
                            number(row, "total", "\\d{1,2}")));
        }
        twice.forEach(patients::remove);
        patients.values().forEach(Recount::sort);
        patients.values().removeIf(p -> !p.infusions.isEmpty() && p.infusions.get(0).day > 0);
        return new Recount(patients);
    }

    private static void sort(Patient patient) {
        patient.infusions.sort(Comparator.comparingInt(Infusion::day));
        patient.totals.sort(
                Comparator.comparingInt(Total::day).thenComparing(Total::instrument, Comparator.reverseOrder()));
    }

    /** Rows by the header's names, each of the rows once, without repeated headers. */
    private static List<Map<String, String>> rows(List<String> lines) {
        List<String> header = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.equals(lines.get(0)))
                .distinct()
                .map(line -> row(header, List.of(line.split(",", -1))))
                .toList();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (cells.size() != header.size() || Set.copyOf(header).size() != header.size()) {
            throw new NotPlain();
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private static Patient of(Map<String, Patient> patients, Map<String, String> row) {
        return Optional.ofNullable(patients.get(row.getOrDefault("patient_id", "")))
                .orElseThrow(NotPlain::new);
    }

    private static String word(Map<String, String> row, String column, String form) {
        return Optional.ofNullable(row.get(column))
                .filter(cell -> cell.matches(form))
                .orElseThrow(NotPlain::new);
    }

    private static int number(Map<String, String> row, String column, String form) {
        return Integer.parseInt(word(row, column, form));
    }

    List<String> contents() {
        return patients.values().stream().map(Patient::contents).sorted().toList();
    }

    /** Analysed patients of each cohort, those with an endpoint and those with a response: as in {@code OCD n 6}. */
    Set<String> responses() {
        return COHORTS.stream()
                .map(cohort -> patients.values().stream()
                        .filter(p -> p.cohort.equals(cohort) && p.baseline().isPresent())
                        .toList())
                .filter(analysed -> !analysed.isEmpty())
                .map(analysed -> analysed.get(0).cohort + " all " + analysed.size() + " observed "
                        + analysed.stream()
                                .filter(p -> p.endpoint().isPresent())
                                .count() + " response "
                        + analysed.stream().filter(Patient::isResponse).count())
                .collect(Collectors.toSet());
    }
}
