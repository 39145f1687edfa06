package org.infusionoutcomes.verification.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.reference.UnreadableReference;

/**
 * A place in the reference cases: an object, a list, a row of a table or a single value. Whoever reads or compares a value
 * here has it noted, so that what nobody looked at can be named at the end.
 */
public final class Reference {

    private final String path;
    private final Object value;
    private final Tally tally;

    Reference(String path, Object value, Tally tally) {
        this.path = path;
        this.value = value;
        this.tally = tally;
    }

    /** Where it stands: case, field and element. */
    public String path() {
        return path;
    }

    /** All that stands here. */
    public Object whole() {
        return value;
    }

    /** Whether it has a field that is not null. */
    public boolean has(String field) {
        return value instanceof Map<?, ?> map && map.get(field) != null;
    }

    /** A field of an object, or a column of a row. */
    public Reference get(String field) {
        if (value instanceof Map<?, ?> map && map.containsKey(field)) {
            return new Reference(path + "." + field, map.get(field), tally);
        }
        throw wrong("has no " + field);
    }

    /** An element of a list; R writes a list of one as its element. */
    public Reference get(int i) {
        if (!(value instanceof List<?>) && i == 0) {
            return this;
        }
        if (value instanceof List<?> list && i < list.size()) {
            return new Reference(path + "[" + i + "]", list.get(i), tally);
        }
        throw wrong("has no element " + (i + 1));
    }

    /** How many elements a list has; 1 for all else. */
    public int size() {
        return value instanceof List<?> list ? list.size() : 1;
    }

    /** The elements of a list. */
    public List<Reference> elements() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    /** The fields of an object by name, in the file's order. */
    public Map<String, Reference> fields() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("is not an object");
        }
        Map<String, Reference> fields = new LinkedHashMap<>();
        map.keySet().forEach(key -> fields.put((String) key, get((String) key)));
        return fields;
    }

    /** A text or the text of a number. */
    public String text() {
        tally.read(path);
        if (value instanceof String || value instanceof Number) {
            return value.toString();
        }
        throw wrong("is not a text");
    }

    /** A text field. */
    public String text(String field) {
        return get(field).text();
    }

    /** A list of texts. */
    public List<String> texts(String field) {
        return get(field).elements().stream().map(Reference::text).toList();
    }

    /** A number; empty for an empty cell or null. */
    public OptionalDouble value() {
        tally.read(path);
        if (value == null || value.equals("")) {
            return OptionalDouble.empty();
        }
        return Numbers.parsed(value).map(OptionalDouble::of).orElseThrow(() -> wrong("is not a number: " + value));
    }

    /** A number that must be there. */
    public double number() {
        return value().orElseThrow(() -> wrong("is empty"));
    }

    /** A field that must be a number. */
    public double number(String field) {
        return get(field).number();
    }

    /** A field that must be a whole number. */
    public long count(String field) {
        double number = number(field);
        if (number != Math.rint(number)) {
            throw get(field).wrong("is not a whole number: " + number);
        }
        return (long) number;
    }

    /** A list of numbers. */
    public double[] numbers(String field) {
        return get(field).elements().stream().mapToDouble(Reference::number).toArray();
    }

    /** Holds the program's value of a field against R's. */
    public void agrees(String field, double ours, Tolerance tolerance) {
        get(field).agrees(OptionalDouble.of(ours), tolerance);
    }

    /** Holds the program's value of a field against R's; both may be undefined. */
    public void agrees(String field, OptionalDouble ours, Tolerance tolerance) {
        get(field).agrees(ours, tolerance);
    }

    /** Holds the program's value against R's. */
    public void agrees(double ours, Tolerance tolerance) {
        agrees(OptionalDouble.of(ours), tolerance);
    }

    /** Holds the program's value against R's; both may be undefined. */
    public void agrees(OptionalDouble ours, Tolerance tolerance) {
        tally.compare(path, value(), ours, tolerance);
    }

    /** Holds a list against R's, element by element. */
    public void agrees(String field, double[] ours, Tolerance tolerance) {
        Reference list = get(field);
        for (int i = 0; i < Math.max(ours.length, list.size()); i++) {
            list.get(i).agrees(i < ours.length ? OptionalDouble.of(ours[i]) : OptionalDouble.empty(), tolerance);
        }
    }

    /** Holds a word, such as a class, against R's. */
    public void agreesInText(String ours) {
        tally.compare(
                path,
                OptionalDouble.of(1),
                ours.equals(text()) ? OptionalDouble.of(1) : OptionalDouble.empty(),
                Tolerance.CLOSED_FORM);
    }

    /** Notes how many rows or elements R has and the program has. */
    public boolean agreesInSize(String what, int theirs, int ours) {
        tally.compare(path + "." + what, OptionalDouble.of(theirs), OptionalDouble.of(ours), Tolerance.CLOSED_FORM);
        return theirs == ours;
    }

    /** Notes that R has a fit and the program none. */
    public void hasNoFit() {
        tally.compare(path, OptionalDouble.of(1), OptionalDouble.empty(), Tolerance.CLOSED_FORM);
    }

    /** Notes every field as seen, for a row that is set aside as a whole. */
    public void ignore() {
        fields().values().forEach(field -> tally.read(field.path));
    }

    /** A complaint about what stands here. */
    public UnreadableReference wrong(String problem) {
        return new UnreadableReference(path + " " + problem, "mend the case, or leave it out");
    }
}
