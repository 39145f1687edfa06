package org.infusionoutcomes.report.document;

import java.util.List;

/** A piece of a section. */
public sealed interface Block permits Block.Paragraph, Block.Points, Block.Note, Block.Subheading, Block.Picture, Grid {

    /** Running text, plain. */
    record Paragraph(String text) implements Block {}

    /** A list of sentences. */
    record Points(List<String> texts) implements Block {
        /** Copies the texts, so that nobody can change them later. */
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /** Something that a reader must not overlook. */
    record Note(String title, String text) implements Block {}

    /** A heading inside a section. */
    record Subheading(String text) implements Block {}

    /**
     * A place for a figure.
     *
     * @param name the figure's name: the key under which its drawing is handed to the press
     * @param title what it shows, in a few words
     * @param caption what, how many, method and definition
     * @param altText for a reader who cannot see it
     * @param table the numbers behind it
     */
    record Picture(String name, String title, String caption, String altText, Grid table) implements Block {}
}
