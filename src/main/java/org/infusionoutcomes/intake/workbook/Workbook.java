package org.infusionoutcomes.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.LimitedStream;
import org.infusionoutcomes.intake.store.LimitedStream.LimitReached;
import org.infusionoutcomes.intake.store.WholeZip;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook whose parts can be read. */
final class Workbook implements Closeable {

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final String file;
    private final long bytesAtMost;
    private final OPCPackage parts;
    private final PackagePart main;

    private Workbook(String file, long bytesAtMost, OPCPackage parts, PackagePart main) {
        this.file = file;
        this.bytesAtMost = bytesAtMost;
        this.parts = parts;
        this.main = main;
    }

    /**
     * Opens a workbook.
     *
     * @throws UnreadableTable if it is none, or damaged
     */
    static Workbook open(Container container, String file, ReadOptions options) {
        long limit = options.expandedMegabytesAtMost() * 1_000_000L;
        try (InputStream parts = container.glance(file)) {
            WholeZip.require(parts, limit);
        } catch (LimitReached e) {
            throw tooLarge(file);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(file);
        }
        try (InputStream stored = container.open(file);
                InputStream bytes = new LimitedStream(stored, limit)) {
            OPCPackage parts = OPCPackage.open(bytes);
            PackageRelationship relation = parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                    .getRelationship(0);
            PackagePart main = relation == null ? null : parts.getPart(relation);
            if (main == null) {
                throw refused(file);
            }
            return new Workbook(file, limit, parts, main);
        } catch (LimitReached e) {
            throw tooLarge(file);
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw refused(file); // of a damaged package the library throws whatever it meets
        }
    }

    /** The sheets, in their order. */
    SheetList sheets() {
        SheetList sheets = new SheetList();
        parse(main, sheets);
        return sheets;
    }

    /** The part of a sheet. */
    void readSheet(String relation, DefaultHandler handler) {
        parse(related(main.getRelationship(relation)), handler);
    }

    /** A part that a workbook need not have, {@code sharedStrings} or {@code styles}. */
    void read(String kind, DefaultHandler handler) {
        for (String type : List.of(TYPE, STRICT_TYPE)) {
            for (PackageRelationship relation : relations(type + kind)) {
                parse(related(relation), handler);
                return;
            }
        }
    }

    private Iterable<PackageRelationship> relations(String type) {
        try {
            return main.getRelationshipsByType(type);
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw refused(file);
        }
    }

    private PackagePart related(PackageRelationship relation) {
        try {
            PackagePart part = relation == null ? null : main.getRelatedPart(relation);
            if (part != null) {
                return part;
            }
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            // said below
        }
        throw refused(file);
    }

    private void parse(PackagePart part, DefaultHandler handler) {
        try (InputStream stream = new LimitedStream(part.getInputStream(), bytesAtMost)) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(stream));
        } catch (LimitReached e) {
            throw tooLarge(file);
        } catch (SAXException | IOException | ParserConfigurationException | OpenXML4JRuntimeException e) {
            throw refused(file);
        }
    }

    /** Refuses sheets that nobody sees, unless they are to be left unread. */
    void refuseHidden(SheetList sheets, Set<String> drop) {
        sheets.all().stream()
                .filter(sheet -> sheet.hidden() && !drop.contains(ReadOptions.columnName(sheet.name())))
                .findFirst()
                .ifPresent(sheet -> {
                    throw new UnreadableTable(
                            "hidden-sheet",
                            file,
                            0,
                            "",
                            "the workbook has a hidden sheet, " + sheet.name()
                                    + "; delete it or show it, or leave it unread with --drop or drop in the mapping");
                });
    }

    private static UnreadableTable tooLarge(String file) {
        return new UnreadableTable(
                "expands-too-far",
                file,
                0,
                "",
                "the workbook expands too far; if it should, raise expanded_megabytes_at_most in the plan");
    }

    private static UnreadableTable refused(String file) {
        return new UnreadableTable(
                "not-a-workbook",
                file,
                0,
                "",
                "this is no .xlsx workbook, or it is damaged or has a password; save it again, or each sheet as CSV");
    }

    @Override
    public void close() {
        parts.revert();
    }
}
