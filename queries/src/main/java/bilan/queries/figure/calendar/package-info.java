/**
 * The places and months over which figures are given, as the warehouse tells them: openings,
 * closures, breaks, months covered.
 */
@NullMarked
package bilan.queries.figure.calendar;

import org.jspecify.annotations.NullMarked;
