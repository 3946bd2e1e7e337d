package bilan.queries.figure.sheet;

import bilan.queries.figure.KeyFigure;
import java.time.YearMonth;

/**
 * A figure of one month.
 *
 * @param year of the request in which the month lies, as labelled
 * @param figure whose period is that month
 */
public record MonthFigure(String year, YearMonth month, KeyFigure figure) {}
