/**
 * The tables of an export, row by row: which columns are read, and which files and columns are none of ours.
 */
package org.infusionoutcomes.check.table;
