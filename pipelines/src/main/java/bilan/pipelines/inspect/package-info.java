/**
 * A look at a file without storing anything: what it is taken for, and what reading it would give.
 */
@NullMarked
package bilan.pipelines.inspect;

import org.jspecify.annotations.NullMarked;
