/** New figures in a document that people have edited, and nothing of theirs lost. */
@NullMarked
package bilan.queries.render.word.refresh;

import org.jspecify.annotations.NullMarked;
