/**
 * A bilan ready to be rendered, in no format yet: it says "total", "amount" and "partial", never
 * "bold".
 */
@NullMarked
package bilan.queries.document;

import org.jspecify.annotations.NullMarked;
