package org.infusionoutcomes.intake.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A data set of a transport file: what stands before its observations.
 *
 * @param name as SAS calls it
 * @param variables in their order
 */
record DataSet(String name, List<Variable> variables) {

    private static final int VARIABLES_AT_MOST = 9999;

    /** Reads the head of the next data set, empty where there is none or it is damaged. */
    static Optional<DataSet> next(Blocks blocks) throws IOException {
        while (blocks.hasNext() && !blocks.isHeader()) {
            blocks.next();
        }
        String member = Blocks.text(blocks.next());
        if (!member.startsWith("HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!") || member.length() < Blocks.SIZE) {
            return Optional.empty();
        }
        String description = member.substring(74, 78).strip();
        blocks.next(); // says that the description follows
        String described = Blocks.text(blocks.next());
        blocks.next();
        String names = Blocks.text(blocks.next());
        boolean whole = described.length() == Blocks.SIZE && names.length() == Blocks.SIZE;
        if (!whole || !names.startsWith("HEADER RECORD*******NAMESTR") || !description.matches("0*1[34]\\d")) {
            return Optional.empty();
        }
        String count = names.substring(54, 58).strip();
        return count.matches("\\d{1,4}")
                ? of(described.substring(8, 16).strip(), blocks, Integer.parseInt(count), Integer.parseInt(description))
                : Optional.empty();
    }

    private static Optional<DataSet> of(String name, Blocks blocks, int count, int bytes) throws IOException {
        byte[] all = blocks.next(count * bytes);
        if (count > VARIABLES_AT_MOST || all.length < count * bytes || !blocks.hasNext() || !blocks.isHeader()) {
            return Optional.empty();
        }
        blocks.next(); // says that observations follow
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            variables.add(Variable.of(all, i * bytes));
        }
        DataSet set = new DataSet(name, variables);
        return set.isWhole() ? Optional.of(set) : Optional.empty();
    }

    /** Bytes of an observation. */
    int width() {
        return variables.stream()
                .mapToInt(of -> of.position() + of.length())
                .max()
                .orElse(0);
    }

    private boolean isWhole() {
        return !variables.isEmpty()
                && variables.stream()
                        .allMatch(of -> of.length() > 0
                                && of.length() <= (of.numeric() ? 8 : 32_767)
                                && of.position() >= 0
                                && of.position() < 10_000_000);
    }
}
