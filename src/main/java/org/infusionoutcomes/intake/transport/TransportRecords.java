package org.infusionoutcomes.intake.transport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.record.SourceRecord;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.LimitedStream;

/**
 * A data set of a SAS transport file as records; a record's line is the number of its observation, from 1.
 *
 * @param container where the file lies
 * @param file its name
 * @param options its encoding among them; without one UTF-8
 * @param name of the data set; empty: the first one
 */
public record TransportRecords(Container container, String file, ReadOptions options, Optional<String> name)
        implements RecordSource {

    @Override
    public void read(RecordHandler handler) {
        try (InputStream stored = container.open(file);
                InputStream bytes = new BufferedInputStream(
                        new LimitedStream(stored, options.expandedMegabytesAtMost() * 1_000_000L), 1 << 16)) {
            read(new Blocks(bytes), handler);
        } catch (LimitedStream.LimitReached e) {
            throw refused(
                    "expands-too-far", 0, "the file is too large; if it should, raise expanded_megabytes_at_most");
        } catch (IOException e) {
            throw refused("unreadable", 0, "the file cannot be read to its end; look at the disk it is on");
        }
    }

    private void read(Blocks blocks, RecordHandler handler) throws IOException {
        String first = Blocks.text(blocks.next());
        if (!first.startsWith("HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!")) {
            throw refused(
                    "not-a-transport-file",
                    0,
                    "this is no SAS transport file of version 5; export it as one, or as CSV");
        }
        blocks.next();
        blocks.next();
        DataSet set = next(blocks);
        while (name.isPresent() && !name.get().equalsIgnoreCase(set.name())) {
            while (blocks.hasNext() && !blocks.isHeader()) {
                blocks.next();
            }
            set = next(blocks);
        }
        new Observations(set, handler).read(blocks);
    }

    private DataSet next(Blocks blocks) throws IOException {
        return DataSet.next(blocks)
                .orElseThrow(() -> refused(
                        "transport-file-damaged",
                        0,
                        "the file is damaged, or has no data set"
                                + name.map(of -> " " + of).orElse("") + "; export it again, or as CSV"));
    }

    private UnreadableTable refused(String rule, long line, String message) {
        return new UnreadableTable(rule, file, line, "", message);
    }

    /** Takes observations out of the blocks: an observation begins where the one before ends. */
    private final class Observations {

        private final DataSet set;
        private final RecordHandler handler;
        private final BitSet wanted;
        private final SourceRecord cells;
        private final byte[] row;
        private final CharsetDecoder decoder;
        private int filled;
        private long line;
        private long blank;

        Observations(DataSet set, RecordHandler handler) {
            this.set = set;
            this.handler = handler;
            List<String> names = set.variables().stream().map(Variable::name).toList();
            this.wanted = handler.begin(0, names);
            this.cells = new SourceRecord(names.size());
            this.row = new byte[set.width()];
            Charset charset = options.encoding().orElse(StandardCharsets.UTF_8);
            this.decoder = charset.newDecoder();
        }

        void read(Blocks blocks) throws IOException {
            while (blocks.hasNext() && !blocks.isHeader()) {
                for (byte each : blocks.next()) {
                    row[filled++] = each;
                    if (filled == row.length) {
                        filled = 0;
                        take();
                    }
                }
            }
            if (filled > 0 && !isBlank(filled)) {
                throw refused(
                        "transport-file-damaged", line + 1, "the file ends inside this observation; export it again");
            }
        }

        /** Blank rows are what fills the last block up, unless another row follows. */
        private void take() {
            line++;
            if (isBlank(row.length)) {
                blank++;
                return;
            }
            for (; blank > 0; blank--) {
                handler.blank();
            }
            cells.begin(line);
            for (int i = 0; i < set.variables().size(); i++) {
                if (wanted.get(i)) {
                    cells.put(i, cell(set.variables().get(i)));
                }
            }
            handler.next(cells);
        }

        private String cell(Variable of) {
            if (of.numeric()) {
                return of.text(IbmNumber.read(row, of.position(), of.length()));
            }
            try {
                return decoder.decode(ByteBuffer.wrap(row, of.position(), of.length()))
                        .toString()
                        .strip();
            } catch (CharacterCodingException e) {
                throw new UnreadableTable(
                        "encoding",
                        file,
                        line,
                        of.name(),
                        "the text is not valid " + decoder.charset().name()
                                + "; name the encoding, as in encoding: windows-1252");
            }
        }

        private boolean isBlank(int bytes) {
            for (int i = 0; i < bytes; i++) {
                if (row[i] != ' ') {
                    return false;
                }
            }
            return true;
        }
    }
}
