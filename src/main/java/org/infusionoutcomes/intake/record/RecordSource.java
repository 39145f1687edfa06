package org.infusionoutcomes.intake.record;

/** A file, or a sheet of it, that holds a table. */
@FunctionalInterface
public interface RecordSource {

    /**
     * Streams all records.
     *
     * @throws org.infusionoutcomes.intake.UnreadableTable if the file cannot be used as it stands
     */
    void read(RecordHandler handler);
}
