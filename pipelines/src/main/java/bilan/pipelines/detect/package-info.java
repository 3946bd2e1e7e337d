/**
 * What a file is: which dataset, which profile, where its tables are, and what speaks against it.
 */
@NullMarked
package bilan.pipelines.detect;

import org.jspecify.annotations.NullMarked;
