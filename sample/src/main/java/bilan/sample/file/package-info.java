/** The files of {@code sample-data} as their senders would make them, the broken ones too. */
@NullMarked
package bilan.sample.file;

import org.jspecify.annotations.NullMarked;
