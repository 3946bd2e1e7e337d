/** Files that are written whole or not at all, and those that ship with the program. */
@NullMarked
package bilan.files;

import org.jspecify.annotations.NullMarked;
