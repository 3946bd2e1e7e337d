/**
 * The only package of this module that knows DuckDB: open, migrate, append, apply what the rules
 * decided.
 */
@NullMarked
package bilan.pipelines.warehouse;

import org.jspecify.annotations.NullMarked;
