package org.infusionoutcomes.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.check.patient.PatientFields;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.plan.Plan;

/**
 * The ids of an export's patients, for whoever keeps a table of keys beside it.
 *
 * @param ids by the patient's number
 */
public record PatientIds(List<String> ids) {

    private static final int ID = 0;

    /** Copies the ids, so that nobody can change them later. */
    public PatientIds {
        ids = List.copyOf(ids);
    }

    /** Reads the ids. The export is one of which no table was read before; it was checked. */
    public static PatientIds of(Export export, Plan plan) {
        PatientRegister register = new PatientRegister();
        export.read(PatientFields.layout(plan), new Collector(register));
        List<String> ids = new ArrayList<>();
        IntStream.range(0, register.count()).forEach(patient -> ids.add(register.id(patient)));
        return new PatientIds(ids);
    }

    private record Collector(PatientRegister register) implements RowHandler {

        @Override
        public void begin(Header header) {}

        @Override
        public void rows(Row[] rows, int count) {
            for (int i = 0; i < count; i++) {
                if (!rows[i].isEmpty(ID)) {
                    register.add(rows[i].chars(), rows[i].from(ID), rows[i].to(ID), rows[i].line());
                }
            }
        }

        @Override
        public void ragged(long line, int cells, int expected) {}

        @Override
        public void setAside(String rule, long line, String column, String message) {}
    }
}
