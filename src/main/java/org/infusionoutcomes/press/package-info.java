/**
 * Door out: where a report goes.
 *
 * <p>Takes a comparison, its figures and what is said of them; gives files: HTML, SVG, PNG, CSV, JSON, in a folder that is
 * written whole or not at all. May import {@code report}, {@code figure}, {@code comparison}, of {@code check} only findings
 * and counts, and {@code plan}. With {@code intake} and {@code command} the only place that touches files.
 */
package org.infusionoutcomes.press;
