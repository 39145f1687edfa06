package org.infusionoutcomes.report.origin;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.methods.Methods;

/** The plan that ran and the estimators, in sentences. */
public final class MethodsSection {

    private MethodsSection() {}

    /** The section {@code methods}; settings that differ from the default plan come first, where there are any. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("These sentences are made from the plan that ran; nothing here is written by"
                + " hand for this report."));
        List<String> changed = SettingsChanged.of(m.plan(), PlanReader.defaultPlan());
        if (!changed.isEmpty()) {
            blocks.add(new Block.Subheading("Settings changed from the default plan"));
            blocks.add(new Block.Points(changed));
        }
        Methods.of(m.plan()).forEach(topic -> {
            blocks.add(new Block.Subheading(topic.title()));
            blocks.add(new Block.Points(topic.sentences()));
        });
        return new Section("methods", "Methods", blocks);
    }
}
