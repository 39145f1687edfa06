package org.infusionoutcomes.report.methods;

import java.util.List;

/**
 * A part of the methods.
 *
 * @param title its heading
 * @param sentences in order
 */
public record Topic(String title, List<String> sentences) {

    /** Copies the sentences, so that nobody can change them later. */
    public Topic {
        sentences = List.copyOf(sentences);
    }
}
