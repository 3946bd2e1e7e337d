/** A network made by chance from a scenario. */
@NullMarked
package bilan.sample.maker;

import org.jspecify.annotations.NullMarked;
