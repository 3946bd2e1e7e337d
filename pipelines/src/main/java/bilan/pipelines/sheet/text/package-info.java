/** The encoding of a text file, told from its bytes. */
@NullMarked
package bilan.pipelines.sheet.text;

import org.jspecify.annotations.NullMarked;
