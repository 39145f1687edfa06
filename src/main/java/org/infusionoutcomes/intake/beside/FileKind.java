package org.infusionoutcomes.intake.beside;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of file lies in an export, by how its name ends. */
final class FileKind {

    private static final Pattern WORKBOOK = Pattern.compile("[^.].*\\.xl[st][xm]");
    private static final Pattern TABLE = Pattern.compile("[^.].*\\.((csv|tsv|txt)(\\.gz)?|xpt)");
    private static final Pattern PROSE = Pattern.compile(".*\\.txt(\\.gz)?");
    private static final Pattern WITH_PROPERTIES =
            Pattern.compile("[^.].*\\.(xl[st][xm]|xlsb|do[ct][xm]|pp[ts][xm]|od[tsp])");
    private static final Pattern OTHER =
            Pattern.compile("[^.].*\\.(xlsb?|ods|numbers|do[ct][xm]?|odt|rtf|pages|pp[ts][xm]?|odp|key|pdf|msg|eml"
                    + "|sav|zsav|por|dta|sas7bdat|rds|rdata|mat|mdb|accdb|sqlite3?|db|parquet|feather|ndjson|html?"
                    + "|zip|7z|rar|tar|tgz|jpe?g|png|tiff?|gif|bmp|heic|dcm|nii|mp3|wav|m4a|mp4|mov|avi)(\\.gz)?");

    private FileKind() {}

    static boolean isWorkbook(String name) {
        return WORKBOOK.matcher(small(name)).matches();
    }

    /** Whether a file may be a table that can be looked into and is no workbook. */
    static boolean isTable(String name) {
        return TABLE.matcher(small(name)).matches();
    }

    /** Whether a file of one column may be no table but somebody's text. */
    static boolean mayBeProse(String name) {
        return PROSE.matcher(small(name)).matches();
    }

    /** Whether a file is an office program's that says of itself who wrote it. */
    static boolean hasProperties(String name) {
        return WITH_PROPERTIES.matcher(small(name)).matches();
    }

    /** The ending of a file that may tell of people and is not looked into, such as {@code .pdf}. */
    static Optional<String> other(String name) {
        Matcher other = OTHER.matcher(small(name));
        return other.matches() ? Optional.of("." + other.group(1)) : Optional.empty();
    }

    private static String small(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
