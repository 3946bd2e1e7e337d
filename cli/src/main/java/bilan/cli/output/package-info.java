/** The formats and the file of a result, and the files that no result may replace. */
@NullMarked
package bilan.cli.output;

import org.jspecify.annotations.NullMarked;
