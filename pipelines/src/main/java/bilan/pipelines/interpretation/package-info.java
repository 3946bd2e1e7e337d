/**
 * Interpretations of a sheet, weighed: what its cells may mean, where its table stands, which
 * column fills which field; the best one, or the question that parts the best two.
 */
@NullMarked
package bilan.pipelines.interpretation;

import org.jspecify.annotations.NullMarked;
