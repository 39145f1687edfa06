/** The files that sources are read from: how they are found, and how their names tell the way they are read. */
package org.infusionoutcomes.intake.mapped.file;
