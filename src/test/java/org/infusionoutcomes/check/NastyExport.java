package org.infusionoutcomes.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lays out the export of one broken case: a copy of the base with the case's own files in their places. */
final class NastyExport {

    /** These stand in for the assessments, and a mapping says how. */
    private static final Set<String> OTHER_LAYOUTS = Set.of("items", "wide", "redcap", "workbook");

    private static final String HEADER = "patient_id,day,instrument,total\n";

    private NastyExport() {}

    static void lay(Path nasty, String number, String file, String role, String together, Path target)
            throws IOException {
        for (String table : List.of("patients", "infusions", "assessments")) {
            copy(nasty.resolve("base/" + table + ".csv"), target.resolve(table + ".csv"));
        }
        Path place =
                target.resolve(role + (file.endsWith(".gz") ? ".csv.gz" : file.endsWith(".xlsx") ? ".xlsx" : ".csv"));
        Files.delete(target.resolve((OTHER_LAYOUTS.contains(role) ? "assessments" : role) + ".csv"));
        switch (number) {
            case "80", "81", "83" -> copy(nasty.resolve(file), target.resolve("assessments.csv"));
            case "79" -> unreadable(place);
            case "86" -> hugeCell(place);
            case "87" -> million(target);
            case "89" -> millionBad(place);
            case "90" -> Files.createDirectory(place);
            case "96" -> {}
            default -> copy(nasty.resolve(file), place);
        }
        if (!number.equals("87")) {
            companions(nasty, number, together, target);
        }
    }

    private static void companions(Path nasty, String number, String together, Path target) throws IOException {
        for (String companion : together.split(", ", -1)) {
            if (companion.startsWith(number + "_")) {
                String table = companion.contains("patients") ? "patients" : "infusions";
                copy(nasty.resolve(companion), target.resolve(table + ".csv"));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void unreadable(Path place) throws IOException {
        Files.writeString(place, HEADER + "P001,-3,YBOCS,32\n");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("---------"));
    }

    /** 20 000 patients with 6 infusions and 50 totals each. */
    private static void million(Path target) throws IOException {
        try (BufferedWriter patients = Files.newBufferedWriter(target.resolve("patients.csv"));
                BufferedWriter infusions = Files.newBufferedWriter(target.resolve("infusions.csv"));
                BufferedWriter totals = Files.newBufferedWriter(target.resolve("assessments.csv"))) {
            patients.write("patient_id,cohort\n");
            infusions.write("patient_id,day,dose_mg_per_kg\n");
            totals.write(HEADER);
            for (int p = 1; p <= 20000; p++) {
                String id = "P" + (100000 + p);
                boolean odd = p % 2 == 1;
                patients.write(id + (odd ? ",OCD\n" : ",MDD\n"));
                for (int k = 0; k < 6; k++) {
                    infusions.write(id + "," + 3 * k + ",0.5\n");
                }
                for (int k = 0; k < 50; k++) {
                    int total = (p * 7 + k * 13) % 31 + 8;
                    totals.write(id + "," + (3 * k - 3) + (odd ? ",YBOCS," : ",MADRS,") + total + "\n");
                }
            }
        }
    }

    /** One cell of 10 MB, as {@code make_big_files.sh} of the cases makes it. */
    private static void hugeCell(Path place) throws IOException {
        Files.writeString(
                place, HEADER + "P001,-3,YBOCS,32\nP001,14,YBOCS," + "9".repeat(10_485_760) + "\nP003,-2,MADRS,34\n");
    }

    private static void millionBad(Path place) throws IOException {
        try (BufferedWriter totals = Files.newBufferedWriter(place);
                Stream<Integer> rows = Stream.iterate(0, k -> k < 1_000_000, k -> k + 1)) {
            totals.write(HEADER);
            for (int k : (Iterable<Integer>) rows::iterator) {
                totals.write("P001," + k % 3000 + ",YBOCS,99\n");
            }
        }
    }
}
