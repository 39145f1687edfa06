/**
 * Door out: where a report goes.
 *
 * <p>Takes a comparison, its figures and what is said of them; gives files in a folder that is written whole or not at
 * all. Its families: {@code folder}, {@code table} (CSV, JSON), {@code picture} (SVG, PNG), {@code page} (HTML, PDF). May
 * import {@code report}, {@code figure}, {@code comparison}, of {@code check} only findings and counts, and {@code plan}.
 * With {@code intake} and {@code command} the only place that touches files.
 */
package org.infusionoutcomes.press;
