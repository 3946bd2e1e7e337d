/**
 * Text files whose columns are separated by a character: their dialect, their records, and records
 * that a tool cut.
 */
@NullMarked
package bilan.pipelines.sheet.csv;

import org.jspecify.annotations.NullMarked;
