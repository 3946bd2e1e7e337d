/** Rejected rows that a person corrected, read again as their file was read. */
@NullMarked
package bilan.pipelines.correction;

import org.jspecify.annotations.NullMarked;
