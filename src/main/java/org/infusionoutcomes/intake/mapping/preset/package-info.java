/** Mappings for layouts that many exports have: files like those of users, shipped as resources of this package. */
package org.infusionoutcomes.intake.mapping.preset;
