package org.infusionoutcomes.report.claims;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;

/** What the export answers to what clinics claim. */
public final class ClaimsSection {

    private ClaimsSection() {}

    /**
     * The section {@code claims}: of each claim its words, what was looked at and an answer, also where the answer is
     * that these data have none.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "What clinics say of ketamine infusions on their pages, in neutral words, and what this export says to it."
                        + " An answer describes this clinic\u2019s patients; without a control group no answer here proves a"
                        + " claim, and a claim that cannot be answered is not refuted. In brackets: "
                        + Phrases.level(m.plan())
                        + " intervals; with medians of infusions, days and minutes, quartiles."));
        Claims.all().forEach(claim -> {
            blocks.add(new Block.Subheading(claim.words()));
            blocks.add(new Block.Paragraph("Looked at: " + claim.analysis()));
            blocks.add(new Block.Points(claim.answer().apply(m)));
        });
        return new Section("claims", "What our data say about what is claimed", blocks);
    }
}
