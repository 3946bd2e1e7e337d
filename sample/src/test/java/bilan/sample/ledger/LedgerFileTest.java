package bilan.sample.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The committed ledger, read as text, against the committed accounts and the bank's statement. */
class LedgerFileTest {

  /** The committed folder; tests run in the folder of their module. */
  private static final Path COMMITTED = Path.of("..", "sample-data");

  private static final Path FUNDING = COMMITTED.resolve("funding");
  private static final Path LEDGER =
      COMMITTED.resolve("ledger").resolve("123456782FEC20221231.txt");

  private static List<List<String>> read(Path file, String charset, String separator)
      throws IOException {
    return Files.readString(file, Charset.forName(charset))
        .lines()
        .map(line -> Arrays.asList(line.split(separator, -1)))
        .toList();
  }

  private static List<List<String>> entries() throws IOException {
    List<List<String>> all = read(LEDGER, "ISO-8859-15", "\t");
    return all.subList(1, all.size());
  }

  private static BigDecimal number(String cell) {
    String digits = cell.replaceAll("[^0-9,-]", "").replace(',', '.');
    return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
  }

  /** Debit less credit. */
  private static BigDecimal amount(List<String> line) {
    return number(line.get(11)).subtract(number(line.get(12)));
  }

  private static Map<String, BigDecimal> sums(
      List<List<String>> rows,
      Function<List<String>, String> by,
      Function<List<String>, BigDecimal> amount) {
    return rows.stream().collect(Collectors.toMap(by, amount, BigDecimal::add, TreeMap::new));
  }

  @Test
  void itHas18ColumnsNumbersThatRunOnAndEntriesThatBalance() throws IOException {
    List<List<String>> lines = entries();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(18));
    Map<String, BigDecimal> entries = sums(lines, line -> line.get(2), LedgerFileTest::amount);
    assertThat(entries.values()).allSatisfy(sum -> assertThat(sum).isZero());
    assertThat(lines.get(lines.size() - 1).get(2)).isEqualTo(String.valueOf(entries.size()));
    assertThat(lines.stream().map(line -> line.get(3)))
        .isSorted()
        .allMatch(day -> day.startsWith("2022"));
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.get(8)).as("PieceRef").isNotEmpty())
        .allSatisfy(
            line ->
                assertThat(line.get(11).equals("0,00")).isNotEqualTo(line.get(12).equals("0,00")));
  }

  @Test
  void eachAccountIsWhatTheIncomeStatementHas() throws IOException {
    List<List<String>> accounts =
        read(FUNDING.resolve("compte-de-resultat-2022.csv"), "windows-1252", ";");
    Map<String, BigDecimal> stated =
        sums(
            accounts.subList(1, accounts.size()),
            row -> row.get(1),
            row -> row.get(3).equals("Charge") ? number(row.get(4)) : number(row.get(4)).negate());
    Map<String, BigDecimal> booked =
        sums(
            entries().stream().filter(line -> line.get(4).matches("[678].*")).toList(),
            line -> line.get(4),
            LedgerFileTest::amount);
    assertThat(booked).isEqualTo(stated);
  }

  @Test
  void theBankIsWhatItsStatementHasDayByDay() throws IOException {
    Path statement = COMMITTED.resolve("bank").resolve("releve-2022.csv");
    List<List<String>> lines = read(statement, StandardCharsets.UTF_8.name(), ";");
    Map<String, BigDecimal> shown =
        sums(
            lines.subList(1, lines.size()),
            row ->
                row.get(1).substring(6) + row.get(1).substring(3, 5) + row.get(1).substring(0, 2),
            row -> number(row.get(5)).subtract(number(row.get(4))));
    Map<String, BigDecimal> booked =
        sums(
            entries().stream()
                .filter(line -> line.get(4).equals("512") && !line.get(0).equals("AN"))
                .toList(),
            line -> line.get(3),
            LedgerFileTest::amount);
    assertThat(booked).isEqualTo(shown);
  }
}
