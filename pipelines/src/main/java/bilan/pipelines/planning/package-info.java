/**
 * How one table is read, decided before its first row: constants, sections, turned columns, grain;
 * what cannot be decided is asked.
 */
@NullMarked
package bilan.pipelines.planning;

import org.jspecify.annotations.NullMarked;
