/** FHIR R4 resources, one a line (NDJSON), as bulk exports have them: flattened into records of a few columns. */
package org.infusionoutcomes.intake.fhir;
