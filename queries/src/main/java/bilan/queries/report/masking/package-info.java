/**
 * Which numbers people outside may not see: few persons, grants that are not awarded, inner notes.
 */
@NullMarked
package bilan.queries.report.masking;

import org.jspecify.annotations.NullMarked;
