package org.infusionoutcomes.check.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.Numeral;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.ItemDomains;
import org.infusionoutcomes.plan.scale.ItemRule;

/**
 * The columns {@code item_1}, {@code item_2}…: they make the total where the row gives none, and check it where it does.
 * Only the items that the plan names for the row's scale are looked at: {@code item_1b} of the Y-BOCS is never summed.
 */
public final class ItemColumns {

    private static final String PREFIX = "item_";
    private static final int MISSING = -1;
    private static final int INVALID = -2;

    private final List<String> names;
    private final ItemScale[] scales;
    private final int firstColumn;
    private final boolean any;
    private final MissingWords missing;
    private final TableFindings findings;
    private final Numeral number;
    private int present;
    private int missingDomains;

    /** Looks for the items that the plan names, in the columns from the first one on. */
    public ItemColumns(Header header, Plan plan, int firstColumn, MissingWords missing, TableFindings findings) {
        Map<String, ItemRule> rules = plan.reading().items();
        this.names = names(rules);
        this.scales = scales(plan, rules, names);
        this.firstColumn = firstColumn;
        this.any = names.stream().anyMatch(header::has);
        this.missing = missing;
        this.findings = findings;
        this.number = new Numeral(header.hasDecimalComma());
    }

    /** The names of all items that a scale's total is made of, each once, in the order of their numbers. */
    public static List<String> names(Map<String, ItemRule> rules) {
        TreeMap<String, String> byOrder = new TreeMap<>();
        rules.values().stream()
                .flatMap(rule -> rule.scored().stream())
                .map(ItemDomains::domains)
                .flatMap(List::stream)
                .flatMap(domain -> Arrays.stream(domain.split("[ /|]", -1)))
                .forEach(item ->
                        byOrder.put("0".repeat(3 - item.replaceAll("\\D", "").length()) + item, PREFIX + item));
        return new ArrayList<>(byOrder.values());
    }

    private static ItemScale[] scales(Plan plan, Map<String, ItemRule> rules, List<String> names) {
        Map<String, Integer> placeByItem = IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.toMap(i -> names.get(i).substring(PREFIX.length()), Function.identity()));
        return plan.instrumentNames().stream()
                .map(name -> rules.containsKey(name) ? ItemScale.of(rules.get(name), placeByItem) : null)
                .toArray(ItemScale[]::new);
    }

    /**
     * The total that counts.
     *
     * @param total the total column's answer: a total, {@link TotalColumn#MISSING} or {@link TotalColumn#INVALID}
     * @return a total; missing where neither is given; invalid once the reason was noted
     */
    public int reconciled(Row row, int instrument, int total) {
        ItemScale scale = any ? scales[instrument] : null;
        if (scale == null || total == TotalColumn.INVALID) {
            return total;
        }
        int sum = sum(row, scale);
        if (sum == INVALID || present == 0) {
            return sum == INVALID ? TotalColumn.INVALID : total;
        }
        if (total != TotalColumn.MISSING) {
            return missingDomains > 0 || total == sum ? total : mismatch(row, sum, total);
        }
        return missingDomains == 0 ? sum : prorated(row, scale, sum);
    }

    /** The sum of the domains that are there; counts those that are not, and the items that are. */
    private int sum(Row row, ItemScale scale) {
        present = 0;
        missingDomains = 0;
        int sum = 0;
        for (ItemScale.Domain domain : scale.domains()) {
            int value = domain(row, domain);
            if (value == INVALID) {
                return INVALID;
            }
            missingDomains += value == MISSING ? 1 : 0;
            sum += Math.max(0, value);
        }
        return sum;
    }

    private int domain(Row row, ItemScale.Domain domain) {
        int largest = 0;
        boolean whole = true;
        for (ItemScale.Part part : domain.parts()) {
            int value = part(row, part, domain.maximum());
            if (value == INVALID) {
                return INVALID;
            }
            whole &= value != MISSING;
            largest = Math.max(largest, value);
        }
        return whole ? largest : MISSING;
    }

    private int part(Row row, ItemScale.Part part, int maximum) {
        int largest = MISSING;
        for (int item : part.items()) {
            int value = item(row, item, maximum);
            if (value == INVALID) {
                return INVALID;
            }
            if (!part.mayDiffer() && largest != MISSING && value != MISSING && value != largest) {
                return invalid(
                        row,
                        "items-contradict",
                        item,
                        "two items of which a rater fills one differ; row left out, leave the one that was rated");
            }
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private int item(Row row, int item, int maximum) {
        int column = firstColumn + item;
        if (missing.isMissing(row, column)) {
            return MISSING;
        }
        present++;
        if (!number.reads(row.chars(), row.from(column), row.to(column))
                || !number.isWhole()
                || number.value() < 0
                || number.value() > maximum) {
            return invalid(
                    row,
                    "item-out-of-range",
                    item,
                    String.format(
                            Locale.ROOT,
                            "the item is not a whole number from 0 to %d; row left out, correct it or declare the word"
                                    + " %s",
                            maximum,
                            findings.asMissing()));
        }
        return (int) number.value();
    }

    private int mismatch(Row row, int sum, int total) {
        findings.setAside(
                "total-differs-from-items",
                row.line(),
                "total",
                () -> String.format(
                        Locale.ROOT,
                        "the total is %d and the items that count add up to %d; row left out, correct the one that is"
                                + " wrong",
                        total,
                        sum));
        return TotalColumn.INVALID;
    }

    private int prorated(Row row, ItemScale scale, int sum) {
        int domains = scale.domains().size();
        if (missingDomains > scale.proratedMissingAtMost()) {
            findings.setAside(
                    "items-incomplete",
                    row.line(),
                    "total",
                    () -> "there is no total, and items that it needs are missing; row left out, fill them in or allow"
                            + " pro-rating in the plan");
            return TotalColumn.INVALID;
        }
        findings.notice(
                "total-prorated",
                row.line(),
                "total",
                () -> "items are missing; the total is pro-rated from the others, as the plan says");
        int there = domains - missingDomains;
        return (2 * sum * domains + there) / (2 * there);
    }

    private int invalid(Row row, String rule, int item, String message) {
        findings.setAside(rule, row.line(), names.get(item), () -> message);
        return INVALID;
    }
}
