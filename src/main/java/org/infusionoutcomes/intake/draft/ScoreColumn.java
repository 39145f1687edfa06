package org.infusionoutcomes.intake.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that holds totals or items of an instrument, as its name tells.
 *
 * @param name of the column
 * @param instrument as the plan calls it
 * @param item such as {@code item_3}; empty: the total
 * @param visit what the name says beside, such as {@code inf3}; empty where there is one column for all visits
 */
record ScoreColumn(String name, String instrument, Optional<String> item, String visit) {

    /** Stems of names, with those of the Berlin tables (YBOO02T0, YBOSUMT0, MADS01T0, MADSUMT0). */
    private static final List<Stem> STEMS = List.of(
            new Stem("ybocs|yboo(?=\\d)|ybo(?=sum)", "YBOCS"),
            new Stem("madrs|mads(?=\\d)|mad(?=sum)", "MADRS"),
            new Stem("hamd17|ham17|hdrs17", "HAMD17"),
            new Stem("phq9", "PHQ9"),
            new Stem("qids(?:sr16|c16|sr|c(?![a-z])|16)?", "QIDS"));

    /** How names begin that are an instrument's. */
    private record Stem(String pattern, String instrument) {}

    private static final String OF_TOTAL =
            "totalscore|sumscore|totalscr|total|tot|sum|score|summenwert|summe|gesamtwert|gesamt";
    private static final String OF_VISIT =
            "baseline|basal|base|bl|before|after|pre|post|vor|nach|infusion|inf|weeks?|woche|wk"
                    + "|months?|monat|mo|days?|tag|visit|followup|fu|screening|screen|end|final|year|hours?|hr|[tvwdmyh](?=\\d)"
                    + "|(?<=\\d)[wdmh]";
    private static final String WORDS = "(?:" + OF_TOTAL + "|" + OF_VISIT + "|\\d+)*";
    private static final Pattern ITEM =
            Pattern.compile("(?:item|question|q|i|nr)?0*(\\d{1,2}[ab]?)((?:" + OF_VISIT + ")" + WORDS + ")?");

    /** The column of a name, if it is one. */
    static Optional<ScoreColumn> of(String name) {
        String plain = FoundTable.plain(name);
        return STEMS.stream()
                .flatMap(stem -> of(name, plain, stem.pattern(), stem.instrument()).stream())
                .findFirst();
    }

    private static Optional<ScoreColumn> of(String name, String plain, String stem, String instrument) {
        Matcher parts = Pattern.compile("(?<before>" + WORDS + ")(?:" + stem + ")(?<after>.*)")
                .matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher item = ITEM.matcher(parts.group("after"));
        if (item.matches()) {
            String visit = Optional.ofNullable(item.group(2)).orElse("");
            return Optional.of(new ScoreColumn(
                    name, instrument, Optional.of("item_" + item.group(1)), parts.group("before") + visit));
        }
        String after = parts.group("after");
        String visit = (parts.group("before") + after).replaceAll(OF_TOTAL, "");
        return after.matches(WORDS)
                ? Optional.of(new ScoreColumn(name, instrument, Optional.empty(), visit))
                : Optional.empty();
    }

    /** The instrument that a file's or a sheet's name tells. */
    static Optional<String> instrument(String label) {
        String plain = FoundTable.plain(label);
        return STEMS.stream()
                .filter(stem -> Pattern.compile(stem.pattern()).matcher(plain).find())
                .map(Stem::instrument)
                .sorted()
                .findFirst();
    }

    boolean isTotal() {
        return item.isEmpty();
    }
}
