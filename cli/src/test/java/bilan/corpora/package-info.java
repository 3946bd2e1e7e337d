/**
 * Runs the reader over a folder of files that others made, as {@code tools/corpora} does, and
 * compares it with other readers.
 */
@NullMarked
package bilan.corpora;

import org.jspecify.annotations.NullMarked;
