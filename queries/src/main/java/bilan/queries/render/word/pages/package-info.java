/** On which page what stands will come, about as Word and LibreOffice lay it out. */
@NullMarked
package bilan.queries.render.word.pages;

import org.jspecify.annotations.NullMarked;
