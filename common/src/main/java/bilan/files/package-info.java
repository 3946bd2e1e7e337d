/** Files that are written whole or not at all. */
@NullMarked
package bilan.files;

import org.jspecify.annotations.NullMarked;
