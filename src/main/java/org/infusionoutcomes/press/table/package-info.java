/**
 * Tables and records as text: CSV, JSON, and numbers in the fewest digits that read back.
 */
package org.infusionoutcomes.press.table;
