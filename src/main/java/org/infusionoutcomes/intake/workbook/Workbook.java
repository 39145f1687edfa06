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
import org.infusionoutcomes.intake.store.LimitedStream.LimitReached;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An open workbook, whose sheets are read from the file as they are asked for. What all of them need, the list of
 * sheets, shared texts and formats of dates, is read once. Threads may read its sheets side by side.
 */
final class Workbook implements Closeable {

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final int TEXT_MEGABYTES = 500;

    private final String file;
    private final Parts parts;
    private final PackagePart main;
    private final SheetList sheets = new SheetList();
    private final int textMegabytes;
    private CellText cells;

    private Workbook(String file, Parts parts, PackagePart main, int textMegabytes) {
        this.file = file;
        this.parts = parts;
        this.main = main;
        this.textMegabytes = textMegabytes;
    }

    /**
     * A workbook that stays open until the export is closed, for all sources that are read from it.
     *
     * @throws UnreadableTable if it is none, or damaged
     */
    static Workbook shared(Container container, String file, ReadOptions options) {
        long limit = options.expandedMegabytesAtMost() * 1_000_000L;
        return container.kept().of(Workbook.class, file, () -> open(container, file, limit, TEXT_MEGABYTES));
    }

    /**
     * Opens a workbook.
     *
     * @param bytesAtMost to which a part may expand
     * @param textMegabytes that shared texts may take
     * @throws UnreadableTable if it is none, damaged or larger
     */
    static Workbook open(Container container, String file, long bytesAtMost, int textMegabytes) {
        try {
            Parts parts = Parts.in(container.channel(file, bytesAtMost), bytesAtMost);
            try {
                Workbook workbook = new Workbook(file, parts, main(parts), textMegabytes);
                workbook.parse(workbook.main, workbook.sheets);
                return workbook;
            } catch (InvalidFormatException | RuntimeException e) {
                parts.close();
                throw e;
            }
        } catch (LimitReached e) {
            throw Unusable.tooLarge(file);
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw Unusable.damaged(file); // of a damaged package the library throws whatever it meets
        }
    }

    private static PackagePart main(Parts parts) throws InvalidFormatException {
        OPCPackage whole = OPCPackage.open(parts);
        PackageRelationship relation = whole.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getRelationship(0);
        PackagePart main = relation == null ? null : whole.getPart(relation);
        if (main == null) {
            throw new InvalidFormatException("no main part");
        }
        return main;
    }

    /** The sheets, in their order. */
    SheetList sheets() {
        return sheets;
    }

    /** Reads the rows of a sheet. */
    void read(SheetList.Sheet sheet, SheetRows rows) {
        parse(related(sheet), new SheetReader(cells(), rows));
    }

    /** Counts the file as it now is among what was read. */
    void count(Container container) {
        try {
            container.count(file, parts.stored());
        } catch (IOException e) {
            throw Unusable.damaged(file);
        }
    }

    private synchronized CellText cells() {
        if (cells == null) {
            SharedTexts texts = new SharedTexts(textMegabytes);
            parseAny("sharedStrings", texts);
            DateStyles dates = new DateStyles();
            parseAny("styles", dates);
            cells = new CellText(texts, dates, sheets.countsFrom1904());
        }
        return cells;
    }

    /** A part that a workbook need not have. */
    private void parseAny(String kind, DefaultHandler handler) {
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
            throw Unusable.damaged(file);
        }
    }

    private synchronized PackagePart related(SheetList.Sheet sheet) {
        return related(main.getRelationship(sheet.relation()));
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
        throw Unusable.damaged(file);
    }

    private void parse(PackagePart part, DefaultHandler handler) {
        try (InputStream stream = part.getInputStream()) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(stream));
        } catch (LimitReached e) {
            throw Unusable.tooLarge(file);
        } catch (BeyondBounds e) {
            throw e.refusal(file);
        } catch (SAXException | IOException | ParserConfigurationException | OpenXML4JRuntimeException e) {
            throw Unusable.damaged(file);
        }
    }

    /** Refuses sheets that nobody sees, unless they are to be left unread. */
    void refuseHidden(Set<String> drop) {
        sheets.all().stream()
                .filter(sheet -> sheet.hidden() && !drop.contains(ReadOptions.columnName(sheet.name())))
                .findFirst()
                .ifPresent(sheet -> {
                    throw Unusable.hidden(file, sheet);
                });
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
