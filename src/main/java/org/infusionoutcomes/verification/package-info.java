/**
 * Beside the rooms: holds the program's statistics against reference values from R.
 *
 * <p>Takes a folder of reference cases from {@code intake}, recomputes with {@code estimate} what it can, and gives the
 * largest difference of each family, what differs, and what this program does not compute, as records and as text. May
 * import {@code plan}, {@code estimate} and {@code intake}. One class a family maps cases to calls; they stand in packages
 * by what they are about.
 */
package org.infusionoutcomes.verification;
