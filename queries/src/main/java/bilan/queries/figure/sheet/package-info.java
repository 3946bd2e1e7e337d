/** All key figures of one request, and the marks that they give to the cells of saved queries. */
@NullMarked
package bilan.queries.figure.sheet;

import org.jspecify.annotations.NullMarked;
