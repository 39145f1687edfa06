package org.infusionoutcomes.intake.text;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.text.decoding.Decoding;
import org.infusionoutcomes.intake.text.decoding.LongCell;
import org.infusionoutcomes.intake.text.header.Dialect;
import org.infusionoutcomes.intake.text.header.HeaderSearch;

/** Streams the rows of one table. */
public final class TableReader {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private TableReader() {}

    /** Streams a table of canonical columns to a handler. */
    public static ReadCount read(String file, Decoding text, Layout layout, Set<String> drop, RowHandler handler)
            throws IOException {
        Dialect dialect = Dialect.of(text.head());
        RowParser parser = new RowParser(new HeaderSearch(file, layout, drop, dialect), handler);
        run(file, text, dialect.delimiter(), parser, parser);
        return parser.finish();
    }

    /** Runs a parser through a text. */
    static void run(String file, Decoding text, char delimiter, CsvCallbackHandler<Object> parser, ParserPlace place)
            throws IOException {
        try (CsvReader<Object> csv = csv(delimiter, parser, text)) {
            // the parser keeps all records to itself: running through them is all there is to do
            csv.forEach(none -> {});
        } catch (CsvParseException e) {
            throw explained(file, delimiter, e, place);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvReader<Object> csv(char delimiter, CsvCallbackHandler<Object> parser, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LongCell.AT_MOST)
                .build(parser, text);
    }

    private static RuntimeException explained(String file, char delimiter, CsvParseException e, ParserPlace place)
            throws LongCell {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        String said = String.valueOf(e.getMessage());
        String column = place.column();
        if (said.startsWith("Unclosed")) {
            return new UnreadableTable(
                    "unterminated-quote",
                    file,
                    line(said),
                    column,
                    "a quote is opened here and never closed; close it or take it out");
        }
        if (said.startsWith("Unexpected")) {
            return new UnreadableTable(
                    "text-after-quote",
                    file,
                    line(said),
                    column,
                    "text follows a closing quote; double the quotes inside the cell or take them out");
        }
        throw new LongCell(file, place.line(), column, delimiter);
    }

    /** The line that the parser's own message names. */
    private static long line(String said) {
        Matcher matcher = LINE.matcher(said);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
