/**
 * The DuckDB file: opened, brought up to the declarations, marked by the program that made its
 * views.
 */
@NullMarked
package bilan.pipelines.warehouse.file;

import org.jspecify.annotations.NullMarked;
