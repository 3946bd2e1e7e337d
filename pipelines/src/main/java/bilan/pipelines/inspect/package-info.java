/**
 * A look at a file without storing anything: what it is taken for, what its tables and columns
 * hold, what reading it would give, and a profile written for a person.
 */
@NullMarked
package bilan.pipelines.inspect;

import org.jspecify.annotations.NullMarked;
