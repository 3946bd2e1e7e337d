/** The warehouse as commands open and ask it, with their own queries. */
@NullMarked
package bilan.cli.warehouse;

import org.jspecify.annotations.NullMarked;
