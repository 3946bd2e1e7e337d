/**
 * What all formats share: values, notes and headings in words, text made harmless, files that ship
 * with them.
 */
@NullMarked
package bilan.queries.words;

import org.jspecify.annotations.NullMarked;
