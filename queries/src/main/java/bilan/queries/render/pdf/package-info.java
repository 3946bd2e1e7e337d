/** A document as a tagged pdf: the page of the html, with charts drawn and fonts embedded. */
@NullMarked
package bilan.queries.render.pdf;

import org.jspecify.annotations.NullMarked;
