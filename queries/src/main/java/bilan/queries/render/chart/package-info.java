/** Charts drawn by ourselves: shapes first, then SVG or the pages of a pdf. */
@NullMarked
package bilan.queries.render.chart;

import org.jspecify.annotations.NullMarked;
