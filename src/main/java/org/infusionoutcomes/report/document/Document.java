package org.infusionoutcomes.report.document;

import java.util.List;

/**
 * What a report says, before anybody decides how it looks.
 *
 * @param title of the whole report
 * @param subtitle one line below it
 * @param status who may see it; stands on every page: letters, digits, blanks and {@code :,.} only
 * @param sections in reading order; their ids differ
 */
public record Document(String title, String subtitle, String status, List<Section> sections) {

    /** Copies the sections; refuses two of one id, and a status with other characters than may stand in it. */
    public Document {
        sections = List.copyOf(sections);
        if (!status.matches("[A-Za-z0-9:,. ]+")) {
            throw new IllegalArgumentException("A status has letters, digits and :,. only, got " + status);
        }
        if (sections.stream().map(Section::id).distinct().count() != sections.size()) {
            throw new IllegalArgumentException("Two sections share an id: "
                    + sections.stream().map(Section::id).toList());
        }
    }
}
