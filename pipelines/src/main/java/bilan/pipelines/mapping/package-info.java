/** Which column of a table fills which field. */
@NullMarked
package bilan.pipelines.mapping;

import org.jspecify.annotations.NullMarked;
