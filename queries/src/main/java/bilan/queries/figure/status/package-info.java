/** The freshness and completeness of a warehouse, by the same month states as figures. */
@NullMarked
package bilan.queries.figure.status;

import org.jspecify.annotations.NullMarked;
