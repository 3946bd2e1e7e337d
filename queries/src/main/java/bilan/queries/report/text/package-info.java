/**
 * French typography, and Markdown as a tree of blocks, with the expressions between braces kept
 * apart.
 */
@NullMarked
package bilan.queries.report.text;

import org.jspecify.annotations.NullMarked;
