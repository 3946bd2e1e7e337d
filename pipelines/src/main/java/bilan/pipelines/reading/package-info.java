/**
 * A file read from its first sheet to its last row: the order of the steps, and which rows are left
 * out.
 */
@NullMarked
package bilan.pipelines.reading;

import org.jspecify.annotations.NullMarked;
