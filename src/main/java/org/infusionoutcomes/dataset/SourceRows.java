package org.infusionoutcomes.dataset;

import java.util.OptionalLong;

/** Where in the export the row of a total stands, as far as it may be told. */
public interface SourceRows {

    /** Tells the table only: a line would tell the order of the export. */
    SourceRows HIDDEN = new SourceRows() {
        @Override
        public String file(long row) {
            return "assessments";
        }

        @Override
        public OptionalLong line(long row) {
            return OptionalLong.empty();
        }
    };

    /** Its table or file. */
    String file(long row);

    /** Its physical line there, empty where it is not told. */
    OptionalLong line(long row);
}
