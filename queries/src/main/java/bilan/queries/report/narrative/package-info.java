/** The blocks of what the team wrote: narratives, and a chapter for each priority. */
@NullMarked
package bilan.queries.report.narrative;

import org.jspecify.annotations.NullMarked;
