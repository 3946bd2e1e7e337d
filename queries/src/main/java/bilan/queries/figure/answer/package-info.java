/** Figures side by side, split by years, months, places and the dimensions of their rows. */
@NullMarked
package bilan.queries.figure.answer;

import org.jspecify.annotations.NullMarked;
