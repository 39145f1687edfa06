/**
 * The commands: argument parsing, exit codes, progress. The only imperative shell of the program; it may import every
 * room and is imported by none.
 */
package org.infusionoutcomes.command;
