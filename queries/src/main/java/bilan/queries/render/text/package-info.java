/** Tables and documents as plain text and Markdown. */
@NullMarked
package bilan.queries.render.text;

import org.jspecify.annotations.NullMarked;
