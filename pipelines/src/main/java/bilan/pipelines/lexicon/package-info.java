/** Words that spreadsheets are read by, from YAML: a word is data, never code. */
@NullMarked
package bilan.pipelines.lexicon;

import org.jspecify.annotations.NullMarked;
