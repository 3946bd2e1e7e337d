/** A question and its answer: saved queries over a read-only connection. */
@NullMarked
package bilan.queries;

import org.jspecify.annotations.NullMarked;
