/**
 * The command line: the entry point, and one class for each command, which parses, calls and
 * prints.
 */
@NullMarked
package bilan.cli;

import org.jspecify.annotations.NullMarked;
