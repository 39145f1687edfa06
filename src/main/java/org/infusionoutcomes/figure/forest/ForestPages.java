package org.infusionoutcomes.figure.forest;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.picture.Figure;

/**
 * The forests of a report: one a family of divisions, and as many as it takes where a family is too long for one side
 * of paper. Without any division there is none.
 */
public final class ForestPages {

    private ForestPages() {}

    /** The forests of a measure, in the order of the report. */
    public static List<Figure> of(Comparison comparison, ForestMeasure measure) {
        List<ForestBlock> blocks = ForestBlock.all(comparison, measure);
        List<Figure> figures = new ArrayList<>();
        for (ForestFamily family : ForestFamily.values()) {
            List<ForestBlock> own = blocks.stream()
                    .filter(b -> ForestFamily.of(b.division()) == family)
                    .toList();
            List<List<ForestBlock>> pages = pages(own);
            for (int page = 0; page < pages.size(); page++) {
                ForestText text = new ForestText(measure, family, page, pages.size(), comparison);
                figures.add(new ForestFigure(text, measure, pages.get(page), comparison));
            }
        }
        return figures;
    }

    /** As many divisions a page as its height holds, one at least. */
    private static List<List<ForestBlock>> pages(List<ForestBlock> blocks) {
        List<List<ForestBlock>> pages = new ArrayList<>();
        double room = 0;
        for (ForestBlock block : blocks) {
            double height = ForestRows.height(block);
            if (room < height) {
                pages.add(new ArrayList<>());
                room = ForestRows.MOST;
            }
            pages.get(pages.size() - 1).add(block);
            room -= height;
        }
        return pages;
    }
}
