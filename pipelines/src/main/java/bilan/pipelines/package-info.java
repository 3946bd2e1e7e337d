/** One file in: plan it, apply it, report it. */
@NullMarked
package bilan.pipelines;

import org.jspecify.annotations.NullMarked;
