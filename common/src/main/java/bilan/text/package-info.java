/** What a person reads: the message catalogue in French and English, and French typography. */
@NullMarked
package bilan.text;

import org.jspecify.annotations.NullMarked;
