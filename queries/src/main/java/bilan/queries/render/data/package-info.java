/** Tables and documents for programs and spreadsheets: CSV and JSON. */
@NullMarked
package bilan.queries.render.data;

import org.jspecify.annotations.NullMarked;
