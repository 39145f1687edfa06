/**
 * What a call of any command has: the export and the plan it names, how far it is, its exit code, and what is told of a
 * mistake.
 */
package org.infusionoutcomes.command.call;
