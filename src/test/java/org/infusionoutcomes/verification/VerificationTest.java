package org.infusionoutcomes.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.intake.reference.ReferenceFolder;
import org.infusionoutcomes.verification.reference.Agreement;
import org.infusionoutcomes.verification.reference.Difference;
import org.infusionoutcomes.verification.reference.FamilyResult;
import org.infusionoutcomes.verification.reference.NotComputed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir
    private Path folder;

    /** By hand: without events in 2 years the exact upper limit is -ln(0.025) / 2. */
    @Test
    void comparesCountsAndNamesTheRest() throws IOException {
        write("rates/one_sample.csv", """
                events,person_time,level,rate,exact_lower,exact_upper,score_lower,score_upper
                0,2,0.95,0,0,1.844439727056968,0,1.5
                """);

        assertEquals(
                List.of(new FamilyResult(
                        "rates",
                        1,
                        List.of(new Agreement("closed forms", 3, 0, 1e-9)),
                        List.of(),
                        List.of(
                                new NotComputed("one_sample.score_lower", 1),
                                new NotComputed("one_sample.score_upper", 1)))),
                verified().families().stream().map(VerificationTest::rounded).toList());
    }

    private static FamilyResult rounded(FamilyResult family) {
        List<Agreement> agreements = family.agreements().stream()
                .map(a -> new Agreement(a.kind(), a.values(), a.largest() < 1e-14 ? 0 : a.largest(), a.tolerance()))
                .toList();
        return new FamilyResult(
                family.family(), family.cases(), agreements, family.differences(), family.notComputed());
    }

    /** By hand: of people seen for 1 (event), 2 (event), 3 and 4 days, S is 3/4 and then 1/2. */
    @Test
    void findsTheOneValueThatIsWrong() throws IOException {
        write("data/four.csv", "time,status\n1,1\n2,1\n3,0\n4,0\n");
        Path shipped = Path.of("src/main/resources/org/infusionoutcomes/oracle/km");
        String header = Files.readAllLines(shipped.resolve("tiny1.csv")).get(0);
        write("km/four.csv", header + "\nall,1,4,1,0,0.74,,,,,,,,,,,,,,\n");
        write("km/cases.json", """
                {"four": {"data": "data/four.csv", "time": "time", "status": "status", "table": "km/four.csv",
                          "conf_level": 0.95, "strata_results": {"all": {"n": 4, "events": 3, "max_time": 4,
                          "quantiles": []}}}}
                """);

        assertEquals(
                List.of(
                        new Difference("four.strata_results.all.events", OptionalDouble.of(3), OptionalDouble.of(2)),
                        new Difference("four.strata_results.all.rows", OptionalDouble.of(1), OptionalDouble.of(4))),
                verified().families().get(0).differences().stream()
                        .filter(d -> d.place().startsWith("four"))
                        .distinct()
                        .toList());
    }

    /** R's HairEyeColor of 592 students: Fisher's test is refused, so its value is named and not passed over. */
    @Test
    void namesAValueThatWouldTakeTooLong() throws IOException {
        write("proportions/tables.json", """
                {"hair_by_eye": {"table": [[68, 119, 26, 7], [20, 84, 17, 94], [15, 54, 14, 10], [5, 29, 14, 16]],
                                 "chisq": 138.2898, "df": 9, "p": 2.3e-25, "g_statistic": 146.4, "g_p": 5e-27,
                                 "fisher_p": 0.0001, "cramers_v": 0.279}}
                """);

        assertEquals(
                List.of(new NotComputed("fisher_p", 1)),
                verified().families().get(0).notComputed());
    }

    @Test
    void namesWhatItDoesNotKnow() throws IOException {
        write("recurrent/cases.json", "{\"mine\": {\"coef\": [0.1, 0.2], \"note\": \"text\"}}");
        write("recurrent/mine__mcf.csv", "time,mcf\n1,0.5\n2,0.75\n");
        write("continuous/cases.json", "{\"ancova\": {\"coef\": [1, 2, 3]}}");
        write("continuous/left.csv", "a\n1\n");

        Verification verification = verified();

        assertEquals(
                List.of(
                        new NotComputed("recurrent: case mine", 2),
                        new NotComputed("recurrent: file recurrent/mine__mcf.csv", 4)),
                verification.unknown());
        assertEquals(
                List.of(new NotComputed("case ancova", 3), new NotComputed("file continuous/left.csv", 1)),
                verification.families().get(0).notComputed());
    }

    private Verification verified() {
        try (ReferenceFolder cases = ReferenceFolder.at(folder)) {
            return Verification.of(cases);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
