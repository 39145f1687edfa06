/**
 * Folders that are written whole or not at all.
 *
 * <p>Takes files one by one; gives a folder in its place, with the manifest by which a later run knows it for this
 * program's own.
 * Nothing here knows what a report is.
 */
package org.infusionoutcomes.press.folder;
