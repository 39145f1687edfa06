/**
 * Door in, second leaf: reports that this program printed earlier, read back from their folders.
 *
 * <p>Takes a folder with {@code manifest.json} and {@code estimates.csv}; gives its numbers, settings and provenance, or says
 * what is wrong with it. A file that is not the one the manifest names is refused.
 */
package org.infusionoutcomes.intake.printed;
