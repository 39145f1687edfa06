package org.infusionoutcomes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A small export written by hand, row by row. */
public final class SmallExport {

    private final List<String> patients = new ArrayList<>();
    private final Map<String, Map<Integer, String>> attributes = new LinkedHashMap<>();
    private final List<String> infusions = new ArrayList<>();
    private final List<String> assessments = new ArrayList<>();
    private Optional<List<String>> events = Optional.empty();

    /** A patient who started in 2026-Q1. */
    public SmallExport patient(String id, String cohort) {
        return patient(id, cohort, "2026-Q1", "");
    }

    public SmallExport patient(String id, String cohort, String quarter, String observableDays) {
        patients.add(String.join(",", id, cohort, quarter, observableDays));
        return this;
    }

    /** What is known of the last patient beside cohort and times, a column and its cell. */
    public SmallExport knowing(String column, String cell) {
        attributes.computeIfAbsent(column, c -> new HashMap<>()).put(patients.size() - 1, cell);
        return this;
    }

    /**
     * Infusions on days, separated by blanks; a day may carry its phase, reason, dose and minutes, {@code
     * 40:maintenance:symptom:0.5:40}.
     */
    public SmallExport infusions(String id, String days) {
        for (String day : days.split(" ")) {
            String[] parts = (day + "::::").split(":", -1);
            infusions.add(String.join(",", id, parts[0], parts[1], parts[2], parts[3], parts[4]));
        }
        return this;
    }

    /** A table of adverse events, without a row as yet. */
    public SmallExport withEvents() {
        events = Optional.of(new ArrayList<>());
        return this;
    }

    /** Adverse events, separated by semicolons: {@code day:event}, which may carry {@code yes} for a serious one. */
    public SmallExport events(String id, String all) {
        for (String event : all.split(";")) {
            String[] parts = (event + ":").split(":", -1);
            events.orElseThrow().add(String.join(",", id, parts[0], parts[1], parts[2]));
        }
        return this;
    }

    /**
     * Totals, separated by blanks: {@code day:total}, which may carry timing, rater and CGI-I, {@code 0:20:post:self:2}.
     */
    public SmallExport totals(String id, String instrument, String totals) {
        for (String total : totals.split(" ")) {
            String[] parts = (total + ":::").split(":", -1);
            assessments.add(String.join(",", id, parts[0], instrument, parts[1], parts[2], parts[3], parts[4]));
        }
        return this;
    }

    /** Writes the tables to a folder. */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        String columns =
                String.join("", attributes.keySet().stream().map(c -> "," + c).toList());
        List<String> known =
                IntStream.range(0, patients.size()).mapToObj(this::described).toList();
        write(folder.resolve("patients.csv"), "patient_id,cohort,start_quarter,observable_days" + columns, known);
        write(folder.resolve("infusions.csv"), "patient_id,day,phase,reason,dose_mg_per_kg,duration_min", infusions);
        write(folder.resolve("assessments.csv"), "patient_id,day,instrument,total,timing,rater,cgi_i", assessments);
        if (events.isPresent()) {
            write(folder.resolve("adverse_events.csv"), "patient_id,day,event,serious", events.get());
        }
        return folder;
    }

    private String described(int patient) {
        StringBuilder row = new StringBuilder(patients.get(patient));
        attributes.values().forEach(cells -> row.append(',').append(cells.getOrDefault(patient, "")));
        return row.toString();
    }

    private static void write(Path file, String header, List<String> rows) throws IOException {
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    }
}
