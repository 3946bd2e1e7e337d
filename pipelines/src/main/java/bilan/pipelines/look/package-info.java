/** One table and its columns seen whole, to be shown. */
@NullMarked
package bilan.pipelines.look;

import org.jspecify.annotations.NullMarked;
