/**
 * The boundary with files that anybody may have made: how much they may hold, and what is said of
 * one that is refused.
 */
@NullMarked
package bilan.pipelines.sheet.guard;

import org.jspecify.annotations.NullMarked;
