/**
 * The mapping file itself: where its settings stand, and the mistake that names such a place.
 *
 * <p>Imports no other package of mappings: all of them complain through it.
 */
package org.infusionoutcomes.intake.mapping.file;
