package org.infusionoutcomes.intake.mapped;

import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.mapped.day.DayZeros;
import org.infusionoutcomes.intake.mapped.line.LinesMet;
import org.infusionoutcomes.intake.mapping.Mapping;

/**
 * What the files of one table have in common while they are read.
 *
 * @param layout the canonical table
 * @param mapping as declared
 * @param zeros dates of the patients' first infusions
 * @param leftOut patients whom the mapping leaves out
 * @param lines which of the mapping's values rows have
 */
record TableContext(Layout layout, Mapping mapping, DayZeros zeros, PatientsLeftOut leftOut, LinesMet lines) {}
