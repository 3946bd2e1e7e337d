/** Figures of a printed bilan, read back from its json and from each of its formats. */
@NullMarked
package bilan.sample.printed;

import org.jspecify.annotations.NullMarked;
