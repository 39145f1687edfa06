package org.infusionoutcomes.report.origin;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Provenance;

/** What the report was made from and by what. */
public final class ProvenanceSection {

    private static final String INVENTED =
            "The export says that it was made by the command simulate (file SIMULATED.txt"
                    + " beside its tables): its patients are invented, and nothing can be learnt from its numbers about any"
                    + " treatment.";

    private ProvenanceSection() {}

    /** Of a report that is to be published: the files of the export are not named. */
    public static Section writePublished(Material m) {
        Provenance provenance = m.provenance();
        return new Section(
                "provenance",
                "Provenance",
                List.of(
                        new Block.Paragraph("Made by infusion-outcomes " + provenance.version() + "."),
                        new Block.Paragraph("SHA-256 of the plan that ran: " + provenance.planSha256()),
                        new Block.Paragraph("Every number of this page stands in the file estimates.csv beside it; the"
                                + " points of the curves stand in curves.csv, what is not shown in hidden.csv.")));
    }

    /** The section on version, plan and files with their SHA-256; a note first where the patients are simulated. */
    public static Section write(Material m) {
        Provenance provenance = m.provenance();
        List<Line> lines = provenance.sources().stream()
                .map(s -> new Line(s.name(), List.of(Cells.count(s.bytes()), Grid.Cell.of(s.sha256()))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (provenance.simulated()) {
            blocks.add(new Block.Note("Invented patients", INVENTED));
        }
        blocks.add(new Block.Paragraph("Made by infusion-outcomes " + provenance.version()
                + ". The same files, plan, command line and version give the same report, byte for byte."));
        blocks.add(new Block.Paragraph("SHA-256 of the plan that ran: " + provenance.planSha256()));
        blocks.add(new Grid(
                "Files that were read", Grid.Kind.LISTING, List.of("File", "Bytes", "SHA-256"), lines, List.of()));
        if (!provenance.reading().isEmpty()) {
            blocks.add(new Block.Paragraph("The command line said how the export is read: "
                    + String.join(
                            "; ",
                            provenance.reading().entrySet().stream()
                                    .map(said -> said.getKey() + " " + said.getValue())
                                    .toList())
                    + "."));
        }
        blocks.add(
                new Block.Paragraph("Every number of this page stands, unrounded, in the file estimates.csv beside it;"
                        + " the points of the curves stand in curves.csv."));
        return new Section("provenance", "Provenance", blocks);
    }
}
