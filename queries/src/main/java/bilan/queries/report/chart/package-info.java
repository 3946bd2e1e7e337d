/** The block that becomes a chart: its series, its shape, its values in words. */
@NullMarked
package bilan.queries.report.chart;

import org.jspecify.annotations.NullMarked;
