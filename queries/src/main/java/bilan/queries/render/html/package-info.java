/** Tables and documents as one HTML page with nothing outside of it. */
@NullMarked
package bilan.queries.render.html;

import org.jspecify.annotations.NullMarked;
