/** The rows of files behind a figure or a cell. */
@NullMarked
package bilan.queries.figure.trace;

import org.jspecify.annotations.NullMarked;
