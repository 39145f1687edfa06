package org.infusionoutcomes.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A small export without a fault, and runs of the program's door and checks on what becomes of it. */
final class GoodExport {

    private GoodExport() {}

    /** Twelve patients with six infusions and six totals each, and a few events; a letter that is not ASCII. */
    static Map<String, String> tables() {
        Random random = new Random(1);
        StringBuilder patients = new StringBuilder("patient_id,cohort,observable_days,site\n");
        StringBuilder infusions = new StringBuilder("patient_id,day,dose_mg_per_kg\n");
        StringBuilder totals = new StringBuilder("patient_id,day,instrument,total\n");
        StringBuilder events = new StringBuilder("patient_id,day,event\n");
        for (int p = 1; p <= 12; p++) {
            String id = "S" + (100 + p);
            patients.append(id)
                    .append(p % 2 == 0 ? ",OCD," : ",MDD,")
                    .append(200 + p)
                    .append(p % 3 == 0 ? ",Z\u00FCrich\n" : ",Bern\n");
            for (int k = 0; k < 6; k++) {
                infusions.append(id).append(',').append(3 * k).append(",0.5\n");
            }
            for (int day : new int[] {-2, 1, 20, 40, 60, 90}) {
                totals.append(id).append(',').append(day).append(p % 2 == 0 ? ",YBOCS," : ",MADRS,");
                totals.append(day < 0 ? 30 + random.nextInt(5) : 5 + random.nextInt(25))
                        .append('\n');
            }
            events.append(id).append(',').append(p % 4).append(p % 2 == 0 ? ",nausea\n" : ",dizziness\n");
        }
        Map<String, String> tables = new TreeMap<>();
        tables.put("patients", patients.toString());
        tables.put("infusions", infusions.toString());
        tables.put("assessments", totals.toString());
        tables.put("adverse_events", events.toString());
        return tables;
    }

    static void lay(Path folder, Map<String, byte[]> tables) {
        tables.forEach((table, bytes) -> write(folder.resolve(table + ".csv"), bytes));
    }

    static Map<String, byte[]> bytes(Map<String, String> tables) {
        Map<String, byte[]> all = new TreeMap<>();
        tables.forEach((table, text) -> all.put(table, text.getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
