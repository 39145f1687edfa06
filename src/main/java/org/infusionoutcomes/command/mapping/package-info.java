/**
 * The commands that help to write a mapping.
 */
package org.infusionoutcomes.command.mapping;
