package org.infusionoutcomes.intake.mapping.reading;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.mapping.DateFormat;

/**
 * What a mapping says once for all of its sources.
 *
 * @param encoding of text
 * @param delimiter between cells
 * @param decimalComma whether numbers have one
 * @param noDayZero whether days are numbered without a day 0
 * @param visits days of visit labels
 * @param missing cells that stand for nothing
 * @param format of dates
 */
record SourceDefaults(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<Boolean> decimalComma,
        Optional<Boolean> noDayZero,
        Map<String, String> visits,
        List<String> missing,
        Optional<DateFormat> format) {}
