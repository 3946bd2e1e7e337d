/** A document as Word reads it: styles, real tables, native charts. */
@NullMarked
package bilan.queries.render.word;

import org.jspecify.annotations.NullMarked;
