/** The user's own file of keys, by which courses are handed on without the patients' ids. */
package org.infusionoutcomes.intake.key;
