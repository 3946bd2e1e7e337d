/** The blocks that become tables: key figures and the answers of saved queries. */
@NullMarked
package bilan.queries.report.table;

import org.jspecify.annotations.NullMarked;
