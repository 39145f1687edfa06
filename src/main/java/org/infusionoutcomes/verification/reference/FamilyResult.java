package org.infusionoutcomes.verification.reference;

import java.util.List;

/**
 * What became of one family of reference cases.
 *
 * @param family the name of its folder
 * @param cases how many cases were recomputed; where a table has one a row, its rows
 * @param agreements one for each kind of value
 * @param differences what is out of tolerance
 * @param notComputed what the program does not compute
 */
public record FamilyResult(
        String family,
        int cases,
        List<Agreement> agreements,
        List<Difference> differences,
        List<NotComputed> notComputed) {

    /** Copies the lists, so that nobody can change them later. */
    public FamilyResult {
        agreements = List.copyOf(agreements);
        differences = List.copyOf(differences);
        notComputed = List.copyOf(notComputed);
    }
}
