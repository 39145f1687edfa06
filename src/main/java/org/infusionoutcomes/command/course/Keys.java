package org.infusionoutcomes.command.course;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.key.KeyFile;
import org.infusionoutcomes.press.folder.WholeFile;

/**
 * The keys of patients: those of the user's file, and new ones for patients who have none yet. A new key is the letter K and
 * the next number, given in the order in which the patients come; so it tells no more than that order does.
 */
final class Keys {

    private static final Pattern NUMBERED = Pattern.compile("K(\\d{1,9})");

    private final Map<String, String> all;
    private final int before;

    private Keys(Map<String, String> all, int before) {
        this.all = all;
        this.before = before;
    }

    /**
     * Gives every patient a key.
     *
     * @param ids in the order in which those without a key get one
     */
    static Keys of(KeyFile file, List<String> ids) {
        Map<String, String> all = new LinkedHashMap<>(file.keys());
        int number = file.keys().values().stream().mapToInt(Keys::number).max().orElse(0);
        for (String id : ids) {
            if (!all.containsKey(id)) {
                all.put(id, String.format(Locale.ROOT, "K%06d", ++number));
            }
        }
        return new Keys(all, file.keys().size());
    }

    private static int number(String key) {
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    String key(String id) {
        return all.get(id);
    }

    /** How many keys are new. */
    int added() {
        return all.size() - before;
    }

    /** Whether a key is the id of one of some patients, so that it would hand on what it should hide. */
    boolean holdsAnyOf(List<String> ids) {
        Map<String, String> keys = new HashMap<>(all);
        keys.keySet().retainAll(new HashSet<>(ids));
        return keys.values().stream().anyMatch(new HashSet<>(ids)::contains);
    }

    /** Writes the file anew where there are new keys. */
    void write(Path file) {
        if (added() > 0) {
            List<List<String>> rows = all.entrySet().stream()
                    .map(entry -> Stream.of(entry.getKey(), entry.getValue())
                            .map(Keys::written)
                            .toList())
                    .toList();
            WholeFile.csv(file, KeyFile.HEADER, rows);
        }
    }

    /** The reader takes the first apostrophe for the one that keeps a spreadsheet from running a cell. */
    private static String written(String cell) {
        return cell.startsWith("'") ? "'" + cell : cell;
    }
}
