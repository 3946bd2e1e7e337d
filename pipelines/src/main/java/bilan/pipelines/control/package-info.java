/**
 * Rows that are no rows: printed totals, notes, footers, fillers, and whether the totals agree with
 * the rows.
 */
@NullMarked
package bilan.pipelines.control;

import org.jspecify.annotations.NullMarked;
