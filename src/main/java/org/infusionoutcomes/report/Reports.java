package org.infusionoutcomes.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.report.care.DeliverySection;
import org.infusionoutcomes.report.care.FurtherInfusionsSection;
import org.infusionoutcomes.report.care.SafetySection;
import org.infusionoutcomes.report.choice.IntervalSection;
import org.infusionoutcomes.report.choice.RulesSection;
import org.infusionoutcomes.report.choice.SensitivitySection;
import org.infusionoutcomes.report.claims.ClaimsSection;
import org.infusionoutcomes.report.cohort.CohortsSection;
import org.infusionoutcomes.report.cohort.ComparableSection;
import org.infusionoutcomes.report.cohort.SubgroupsSection;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Document;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.DurabilitySection;
import org.infusionoutcomes.report.durability.PublishedSection;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;
import org.infusionoutcomes.report.origin.MethodsSection;
import org.infusionoutcomes.report.origin.ProvenanceSection;
import org.infusionoutcomes.report.origin.QualitySection;
import org.infusionoutcomes.report.published.PublishedSections;
import org.infusionoutcomes.report.quarter.QuartersSection;
import org.infusionoutcomes.report.response.BothScalesSection;
import org.infusionoutcomes.report.response.ConsensusSection;
import org.infusionoutcomes.report.response.FlowSection;
import org.infusionoutcomes.report.response.MissingSection;
import org.infusionoutcomes.report.response.ResponseSection;
import org.infusionoutcomes.report.summary.CautionSection;
import org.infusionoutcomes.report.summary.SummarySection;
import org.infusionoutcomes.report.visit.ChangeSection;
import org.infusionoutcomes.report.visit.HoursSection;
import org.infusionoutcomes.report.visit.InfusionsSection;

/** What a report says: sections and sentences, composed by rules from the numbers. */
public final class Reports {

    /** The sections in reading order. A new one is a class and its line here. */
    private static final List<Function<Material, Section>> SECTIONS = List.of(
            SummarySection::write,
            FlowSection::write,
            DeliverySection::write,
            ResponseSection::write,
            ConsensusSection::write,
            ChangeSection::write,
            MissingSection::write,
            InfusionsSection::write,
            HoursSection::write,
            DurabilitySection::write,
            FurtherInfusionsSection::write,
            RulesSection::write,
            SensitivitySection::write,
            IntervalSection::write,
            CohortsSection::write,
            BothScalesSection::write,
            ComparableSection::write,
            QuartersSection::write,
            SubgroupsSection::write,
            SafetySection::write,
            ClaimsSection::write,
            PublishedSection::write,
            CautionSection::write,
            QualitySection::write,
            MethodsSection::write,
            ProvenanceSection::write);

    /** Left out where not both compared cohorts have patients; the summary says so. */
    private static final Set<String> OF_TWO = Set.of("cohorts", "comparable");

    private static final String STATUS = "Internal: not for publication";

    /** What stands behind the results in a report that is to be published. */
    private static final List<Function<Material, Section>> BEHIND_PUBLISHED =
            List.of(CautionSection::write, MethodsSection::write, ProvenanceSection::writePublished);

    /** Comes first on every page, before who may see it. */
    private static final String INVENTED = "Invented patients, no clinical meaning. ";

    private Reports() {}

    /**
     * Composes the whole report. Each figure stands in the section that asks for it by name; one that no section asks for
     * stands in a section of its own before the data quality, so that none is lost.
     *
     * @param comparison every number that may be shown
     * @param quality what the checks say about the export
     * @param provenance what the report was made from
     * @param figures in the order in which they are numbered where no section asks for them
     */
    public static Document compose(
            Comparison comparison, Quality quality, Provenance provenance, List<Figure> figures) {
        Material material = new Material(comparison, quality, provenance, figures);
        if (comparison.publication().isPresent()) {
            return published(material);
        }
        List<Section> sections = new ArrayList<>();
        SECTIONS.stream()
                .map(write -> write.apply(material))
                .filter(section -> material.compares() || !OF_TWO.contains(section.id()))
                .forEach(sections::add);
        addUnasked(sections, figures);
        return new Document(title(material), subtitle(material), status(material), sections);
    }

    private static Document published(Material m) {
        List<Section> sections = new ArrayList<>(PublishedSections.of(m.comparison(), m::picture));
        BEHIND_PUBLISHED.forEach(write -> sections.add(write.apply(m)));
        return new Document(title(m), subtitle(m), status(m), sections);
    }

    private static void addUnasked(List<Section> sections, List<Figure> figures) {
        Set<String> asked = new HashSet<>();
        sections.forEach(s -> s.blocks().forEach(b -> {
            if (b instanceof Block.Picture picture) {
                asked.add(picture.name());
            }
        }));
        List<Block> unasked = figures.stream()
                .filter(f -> !asked.contains(f.name()))
                .map(Material::place)
                .toList();
        if (!unasked.isEmpty()) {
            sections.add(sections.size() - 4, new Section("figures", "Further figures", unasked));
        }
    }

    private static String status(Material m) {
        String mayBeSeen = m.comparison().publication().isPresent()
                ? "For publication: counts from 1 to " + m.reporting().hiddenAtMost() + " are hidden"
                : STATUS;
        return m.provenance().simulated() ? INVENTED + mayBeSeen : mayBeSeen;
    }

    private static String title(Material m) {
        List<String> labels =
                m.cohorts().stream().map(c -> m.plan().cohorts().get(c).label()).toList();
        return "Outcomes of ketamine infusions: " + Phrases.and(labels);
    }

    private static String subtitle(Material m) {
        String invented = m.provenance().simulated()
                ? "A simulated clinic: every patient is invented, and the numbers prove nothing. "
                : "";
        return invented
                + m.comparison()
                        .focusQuarter()
                        .map(q -> "Quarter " + q + ", set against the quarters before it. "
                                + QuartersSection.hindsight(q))
                        .orElse("Response, remission and relapse in one clinic\u2019s score export");
    }
}
