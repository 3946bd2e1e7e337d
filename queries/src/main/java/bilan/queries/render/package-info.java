/**
 * A document becomes text, md, html, docx, xlsx, pdf, csv or json: the only package that knows
 * their libraries.
 */
@NullMarked
package bilan.queries.render;

import org.jspecify.annotations.NullMarked;
