/** The encoding of a text file, detected from its bytes. */
@NullMarked
package bilan.pipelines.sheet.text;

import org.jspecify.annotations.NullMarked;
