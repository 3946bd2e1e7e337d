/**
 * One row of a table read whole: its cells typed, completed by what its dataset says, or rejected.
 */
@NullMarked
package bilan.pipelines.row;

import org.jspecify.annotations.NullMarked;
