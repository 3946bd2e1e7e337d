/**
 * Every figure that the front door prints over the sample, against the arithmetic of {@code
 * bilan.sample}.
 */
@NullMarked
package bilan.figures;

import org.jspecify.annotations.NullMarked;
