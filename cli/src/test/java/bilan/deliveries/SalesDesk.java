package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.Cli.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace in which somebody sends sales, reads how it ended, and asks what counts. */
abstract class SalesDesk {

  static final int DONE = 0;
  static final int DECIDE = 6;

  @TempDir Path folder;

  @BeforeEach
  void makeTheWorkspace() {
    assertThat(run("init", ".").exit()).isEqualTo(DONE);
  }

  final Result send(String name, List<Sale> sales, String... words) throws IOException {
    Spreadsheet.of(sales).write(folder.resolve(name));
    List<String> all = new ArrayList<>(List.of("ingest", "sales", name));
    all.addAll(List.of(words));
    return run(all.toArray(String[]::new));
  }

  final Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  /** Types the first line that a question printed. */
  final Result typed(Result asked) {
    return typed(asked, 0);
  }

  /** Types one of the lines that a question printed. */
  final Result typed(Result asked, int which) {
    assertThat(asked.exit()).as(asked.out() + asked.err()).isEqualTo(DECIDE);
    List<List<String>> lines = PrintedLines.in(asked.err());
    assertThat(lines).as(asked.err()).hasSizeGreaterThan(which);
    return run(lines.get(which).toArray(String[]::new));
  }

  static void ends(Result result, int exit, String... said) {
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
    String all = plain(result.out() + result.err());
    for (String words : said) {
      assertThat(all).contains(words);
    }
  }

  final void counts(List<Sale> sales) {
    String[] found =
        answer("select count(*), coalesce(sum(amount_incl_tax), 0) from sales").split(",", -1);
    assertThat(found[0]).isEqualTo(String.valueOf(sales.size()));
    assertThat(new BigDecimal(found[1])).isEqualByComparingTo(Sale.euros(sales));
  }

  /** The cells of the only row of an answer. */
  final String answer(String sql) {
    Result result = run("query", "--sql", sql, "-f", "csv");
    assertThat(result.exit()).as(result.err()).isEqualTo(DONE);
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(2);
    return lines.get(1);
  }

  /** With the spaces that a keyboard has. */
  static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
