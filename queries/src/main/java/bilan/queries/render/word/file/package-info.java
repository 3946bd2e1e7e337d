/** A Word file as its parts, and the marks by which what was written is found again in it. */
@NullMarked
package bilan.queries.render.word.file;

import org.jspecify.annotations.NullMarked;
