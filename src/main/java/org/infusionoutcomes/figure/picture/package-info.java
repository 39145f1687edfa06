/**
 * What every figure is: a title, a caption, a text for who cannot see it, its table, and how it draws itself.
 */
package org.infusionoutcomes.figure.picture;
