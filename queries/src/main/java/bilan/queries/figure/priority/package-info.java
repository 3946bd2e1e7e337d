/**
 * The progress of priorities: indicators against what was expected by now, and the status of
 * actions.
 */
@NullMarked
package bilan.queries.figure.priority;

import org.jspecify.annotations.NullMarked;
