/** Numbers of hand-written prose, compared with the figures of a bilan. */
@NullMarked
package bilan.queries.proof;

import org.jspecify.annotations.NullMarked;
