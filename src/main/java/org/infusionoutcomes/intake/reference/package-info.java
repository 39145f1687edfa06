/** Folders of reference values that the statistics are held against, as {@code verify} reads them. */
package org.infusionoutcomes.intake.reference;
