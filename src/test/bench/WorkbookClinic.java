import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an export that is one workbook with a mapping: {@code java src/test/bench/WorkbookClinic.java SCORES FOLDER}. As
 * spreadsheet programs do, it shares its texts; one column of the scores is another text in every row.
 */
final class WorkbookClinic {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final List<String> SHEETS = List.of("patients", "infusions", "assessments");

    private final Map<String, Integer> texts = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        new WorkbookClinic().write(Integer.parseInt(args[0]) / 20, folder.resolve("clinic.xlsx"));
        StringBuilder mapping = new StringBuilder("extends: same-names\n");
        SHEETS.forEach(sheet -> mapping.append(sheet + ": {file: clinic.xlsx, sheet: " + sheet + "}\n"));
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
    }

    private void write(int patients, Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType="
                        + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        parts.put("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(List.of(
                        "worksheet sheet1.xml",
                        "worksheet sheet2.xml",
                        "worksheet sheet3.xml",
                        "sharedStrings sharedStrings.xml")));
        StringBuilder workbook = new StringBuilder("<workbook xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 0; i < SHEETS.size(); i++) {
            workbook.append("<sheet name=\"" + SHEETS.get(i) + "\" sheetId=\"" + (i + 1) + "\" r:id=\"r" + i + "\"/>");
        }
        parts.put("xl/workbook.xml", workbook.append("</sheets></workbook>").toString());
        List<List<List<Object>>> tables = tables(patients);
        for (int i = 0; i < tables.size(); i++) {
            parts.put("xl/sheet" + (i + 1) + ".xml", sheet(tables.get(i)));
        }
        StringBuilder shared = new StringBuilder("<sst>");
        texts.keySet().forEach(text -> shared.append("<si><t>").append(text).append("</t></si>"));
        parts.put("xl/sharedStrings.xml", shared.append("</sst>").toString());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String relations(List<String> all) {
        StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < all.size(); i++) {
            String[] of = all.get(i).split(" ", 2);
            text.append("<Relationship Id=\"r" + i + "\" Type=\"" + OFFICE + "/" + of[0] + "\" Target=\"" + of[1] + "\"/>");
        }
        return text.append("</Relationships>").toString();
    }

    private static List<List<List<Object>>> tables(int patients) {
        Random random = new Random(1);
        List<List<Object>> people = new ArrayList<>(List.of(List.of("patient_id", "cohort", "site")));
        List<List<Object>> infusions = new ArrayList<>(List.of(List.of("patient_id", "day")));
        List<List<Object>> scores = new ArrayList<>(
                List.of(List.of("patient_id", "day", "instrument", "total", "room", "visit_code")));
        for (int patient = 0; patient < patients; patient++) {
            String id = "S" + (1_000_000 + patient);
            people.add(List.of(id, "OCD", "site " + random.nextInt(5)));
            for (int day : new int[] {0, 2, 5, 7, 9, 12}) {
                infusions.add(List.of(id, day));
            }
            for (int visit = 0; visit < 20; visit++) {
                int day = visit == 0 ? -1 : visit * 7;
                int total = 16 + random.nextInt(25);
                scores.add(List.of(id, day, "YBOCS", total, "room " + random.nextInt(30), id + "-V" + visit));
            }
        }
        return List.of(people, infusions, scores);
    }

    private String sheet(List<List<Object>> rows) {
        StringBuilder text = new StringBuilder("<worksheet><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            text.append("<row r=\"").append(row + 1).append("\">");
            for (int place = 0; place < rows.get(row).size(); place++) {
                Object cell = rows.get(row).get(place);
                text.append("<c r=\"").append((char) ('A' + place)).append(row + 1);
                if (cell instanceof String said) {
                    Integer number = texts.computeIfAbsent(said, none -> texts.size());
                    text.append("\" t=\"s\"><v>").append(number);
                } else {
                    text.append("\"><v>").append(cell);
                }
                text.append("</v></c>");
            }
            text.append("</row>");
        }
        return text.append("</sheetData></worksheet>").toString();
    }
}
