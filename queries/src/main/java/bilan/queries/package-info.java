/** A question and its answer: saved queries, their parameters, and the meaning of their columns. */
@NullMarked
package bilan.queries;

import org.jspecify.annotations.NullMarked;
