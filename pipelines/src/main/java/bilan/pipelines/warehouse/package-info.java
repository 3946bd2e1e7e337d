/**
 * Statements on DuckDB, rows appended to its tables, and the views over them that everybody reads.
 * No other package of this module knows DuckDB.
 */
@NullMarked
package bilan.pipelines.warehouse;

import org.jspecify.annotations.NullMarked;
