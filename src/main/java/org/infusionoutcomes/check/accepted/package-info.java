/**
 * The accepted rows as columns of primitives: packed into words, then ordered by patient and time. What the room hands
 * on.
 */
package org.infusionoutcomes.check.accepted;
