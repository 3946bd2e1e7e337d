/** The command line: one class a command, one place for failures, one for output. */
@NullMarked
package bilan.cli;

import org.jspecify.annotations.NullMarked;
