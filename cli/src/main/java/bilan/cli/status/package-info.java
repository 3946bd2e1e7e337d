/** The status and the key figures of a warehouse in tables and JSON. */
@NullMarked
package bilan.cli.status;

import org.jspecify.annotations.NullMarked;
