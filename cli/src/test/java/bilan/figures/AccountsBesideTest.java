package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.SampleWorkspace;
import bilan.sample.SampleData;
import bilan.sample.expected.ExpectedFigures;
import bilan.sample.network.InventedNetwork.AccountLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in the accounts beside the files is the maker's own sums, and so is the difference.
 */
class AccountsBesideTest {

  @TempDir Path folder;

  @Test
  void eachYearIsTheMakers() throws IOException {
    SampleData data = SampleData.generate(SampleData.COMMITTED, folder.resolve("sample"));
    List<String> said =
        SampleDoor.must(
                SampleWorkspace.in(folder.resolve("workspace")),
                "query",
                "accounts-beside",
                "-p",
                "years=2020..2022",
                "-f",
                "csv",
                "-o",
                "-")
            .replace("\uFEFF", "")
            .lines()
            .skip(1)
            .toList();
    assertThat(said)
        .containsExactlyElementsOf(
            List.of(2020, 2021, 2022).stream().map(year -> row(data, year)).toList());
  }

  private static String row(SampleData data, int year) {
    BigDecimal sales = figure(data, "sales_excl_tax", year);
    BigDecimal grants = figure(data, "grants_attributed", year);
    BigDecimal sold = account(data, "70", year);
    BigDecimal granted = account(data, "74", year);
    return "%d,%s,%s,%s,%s,%s,%s"
        .formatted(
            year,
            cents(sales),
            cents(sold),
            cents(sold.subtract(sales)),
            cents(grants),
            cents(granted),
            cents(granted.subtract(grants)));
  }

  private static BigDecimal figure(SampleData data, String id, int year) {
    return ExpectedFigures.of(data).stream()
        .filter(one -> one.id().equals(id) && one.year() == year && one.place() == null)
        .map(one -> Objects.requireNonNull(one.value()))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal account(SampleData data, String begins, int year) {
    return data.network().accounts().stream()
        .filter(line -> line.year() == year && line.account().startsWith(begins))
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
