/**
 * Figures as files: SVG and PNG, the same bytes for the same figure.
 */
package org.infusionoutcomes.press.picture;
