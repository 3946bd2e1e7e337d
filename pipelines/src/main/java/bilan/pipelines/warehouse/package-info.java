/**
 * Statements on DuckDB, and rows appended to its tables. No other package of this module knows it.
 */
@NullMarked
package bilan.pipelines.warehouse;

import org.jspecify.annotations.NullMarked;
