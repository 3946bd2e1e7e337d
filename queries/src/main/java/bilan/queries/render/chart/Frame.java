package bilan.queries.render.chart;

import java.math.BigDecimal;

/** The rectangle of the values, and where each category stands in it. */
record Frame(int left, int top, int width, int height, Scale scale, int categories) {

  int y(BigDecimal value) {
    return top + height - scale.along(value, height);
  }

  int right() {
    return left + width;
  }

  /** The width of one category. */
  int slot() {
    return width / categories;
  }

  int middle(int category) {
    return left + (2 * category + 1) * width / (2 * categories);
  }
}
