/**
 * What a report printed, kept in a file, and what the next report of the same name prints
 * otherwise.
 */
@NullMarked
package bilan.queries.report.printed;

import org.jspecify.annotations.NullMarked;
