/** What Word and Excel share: native charts, and zip files that are the same each time. */
@NullMarked
package bilan.queries.render.office;

import org.jspecify.annotations.NullMarked;
