/**
 * The origin of a figure in tables and JSON, and the search for a figure by its number or words.
 */
@NullMarked
package bilan.cli.trace;

import org.jspecify.annotations.NullMarked;
