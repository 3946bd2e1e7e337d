/** The warehouse, opened to be read only: statements, limits, and DuckDB's answers and errors. */
@NullMarked
package bilan.queries.database;

import org.jspecify.annotations.NullMarked;
