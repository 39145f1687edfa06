/** Days of rows, from numbers, visit labels and calendar dates; a date goes no further than this. */
package org.infusionoutcomes.intake.mapped.day;
