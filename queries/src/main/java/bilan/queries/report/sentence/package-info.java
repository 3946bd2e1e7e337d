/** Sentences with figures: expressions between braces become words. */
@NullMarked
package bilan.queries.report.sentence;

import org.jspecify.annotations.NullMarked;
