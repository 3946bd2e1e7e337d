/** What goes to people outside: who it could tell of, and whether it is the same every time. */
@NullMarked
package bilan.publish;

import org.jspecify.annotations.NullMarked;
