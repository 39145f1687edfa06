package org.infusionoutcomes.report;

import java.awt.Graphics2D;
import java.util.List;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;

/** A figure that stands for one: the page is tested without drawing. */
public record Placeholder(String name, String title) implements Figure {

    public static List<Figure> all() {
        return List.of(
                new Placeholder("flow", "Flow of patients"),
                new Placeholder("response", "Response and remission"),
                new Placeholder("infusions", "Response by infusion"),
                new Placeholder("durability", "How long responders stay well"),
                new Placeholder("competing", "Relapse and further infusions"),
                new Placeholder("rules", "Relapse by rule"),
                new Placeholder("quarters", "Response by quarter"),
                new Placeholder("new-one", "A figure that no section knows"));
    }

    @Override
    public String caption() {
        return "What is shown, of how many patients, by which method.";
    }

    @Override
    public String altText() {
        return "In words: " + title + ".";
    }

    @Override
    public Table table() {
        return new Table(List.of("Cohort", "Value"), List.of(List.of("OCD", "27%"), List.of("MDD", "40%")));
    }

    @Override
    public double width() {
        return 640;
    }

    @Override
    public double height() {
        return 300;
    }

    @Override
    public void draw(Graphics2D g) {
        g.drawLine(0, 0, 640, 300);
    }
}
