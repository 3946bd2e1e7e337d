/**
 * The DuckDB file: opened, brought up to the declarations, copied, checked, compared, and rid of
 * persons while every figure stays as it is.
 */
@NullMarked
package bilan.pipelines.warehouse.file;

import org.jspecify.annotations.NullMarked;
