/**
 * Files that people write, read strictly: unknown keys and wrong types are all reported at once,
 * with line and column.
 */
@NullMarked
package bilan.yaml;

import org.jspecify.annotations.NullMarked;
