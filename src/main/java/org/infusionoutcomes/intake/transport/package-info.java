/** SAS transport files of version 5 (.xpt), as SDTM and ADaM data are handed over: blocks of 80 bytes. */
package org.infusionoutcomes.intake.transport;
