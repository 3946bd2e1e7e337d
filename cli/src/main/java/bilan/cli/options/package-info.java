/**
 * Options that several commands share, the names of datasets, and the files that a command is
 * given.
 */
@NullMarked
package bilan.cli.options;

import org.jspecify.annotations.NullMarked;
