/**
 * Where the files of an export lie: a folder or a zip archive of one.
 *
 * <p>Takes names, gives bytes: hashed while they are read, and stopped where they expand too far. Nothing leads out of
 * the folder.
 */
package org.infusionoutcomes.intake.store;
