/** The result of an inspection in text, tables and JSON. */
@NullMarked
package bilan.cli.inspect;

import org.jspecify.annotations.NullMarked;
