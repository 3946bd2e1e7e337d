package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, a question ends, in bounded memory. */
@Deep
class BoundedQueryTest {

  private static final String NUMBERS = "select * from range(1000000000000)";

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    InitCommand.make(folder);
    Files.writeString(
        folder.resolve("bilan.yaml"), "queries: {timeout: 2, memory_mb: 100}\nlanguage: fr\n");
    Files.writeString(
        folder.resolve("caisse.csv"),
        "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n01/03/2022;Wazemmes;1;Café;1,80;10 %\n");
    assertThat(run("ingest", "sales", "caisse.csv").exit()).isZero();
  }

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json", "xlsx"})
  void anAnswerOfAllNumbersIsRefusedInASentence(String format) {
    Cli.Result result = run("query", "--sql", NUMBERS, "-f", format, "-o", "n." + format);
    assertThat(result.exit()).as(result.err()).isEqualTo(7);
    assertThat(result.err()).startsWith("erreur QUERY-0").contains("bilan.yaml");
    assertThat(folder.resolve("n." + format)).doesNotExist();
  }

  private static final String MILLION =
      "select range as n, range / 8 as part, 'ligne ' || range as words, date '2022-03-01' as day,"
          + " 1.5::decimal(9,2) as money, range % 2 = 0 as even from range(100000)";

  /** More than memory is to hold goes to the file row by row, written as a short answer is. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "csv-fr", "json"})
  void aLongAnswerIsWrittenLineByLine(String format) throws IOException {
    Cli.Result result =
        run("query", "--sql", MILLION, "-f", format, "-o", "long", "--timeout", "60");
    assertThat(result.exit()).as(result.err()).isZero();
    String few = MILLION.replace("(100000)", "(8)");
    assertThat(run("query", "--sql", few, "-f", format, "-o", "court").exit()).isZero();
    List<String> head = Files.readAllLines(folder.resolve("court"));
    int rows = head.indexOf("  \"rows\": [") + 1;
    int first = Math.max(rows, 1);
    try (Stream<String> lines = Files.lines(folder.resolve("long"))) {
      Iterator<String> all = lines.iterator();
      for (int i = 0; i < first + 7; i++) {
        assertThat(all.next()).isEqualTo(head.get(i));
      }
      int others = 0;
      String last = "";
      while (all.hasNext()) {
        String line = all.next();
        last = line.contains("ligne") ? line : last;
        others++;
      }
      assertThat(others).isEqualTo(100_000 - 7 + head.size() - first - 8);
      assertThat(last).contains("99999", "ligne 99999");
    }
  }

  @Test
  void aLongAnswerOfASavedQueryIsWrittenToo() throws IOException {
    Files.writeString(
        folder.resolve("queries/longue.sql"),
        "/*\ntitle: {fr: Longue, en: Long}\ndescription: {fr: Longue, en: Long}\n"
            + "columns:\n  n: {label: {fr: Numéro, en: Number}}\n*/\n"
            + "select range as n, 1 as a, 2 as b from range(200000)\n");
    Cli.Result result = run("query", "longue", "-f", "csv", "-o", "longue.csv", "--timeout", "60");
    assertThat(result.exit()).as(result.err()).isZero();
    try (Stream<String> lines = Files.lines(folder.resolve("longue.csv"))) {
      assertThat(lines.count()).isEqualTo(200_001);
    }
  }

  @Test
  void aQuestionThatDoesNotEndIsStopped() {
    String endless =
        "with recursive r as (select 1 n union all select n + 1 from r) select sum(n) s from r";
    Cli.Result result = run("query", "--sql", endless);
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.err()).startsWith("erreur QUERY-03 :").contains("queries: timeout: 120");
    assertThat(run("query", "--sql", endless, "--timeout", "1").err()).contains("QUERY-03");
  }

  @Test
  void aSavedQueryAndTheBilanThatShowsItAreBoundedAlike() throws IOException {
    Files.writeString(
        folder.resolve("queries/enorme.sql"),
        "/*\ntitle: {fr: Énorme, en: Huge}\ndescription: {fr: Énorme, en: Huge}\n*/\n"
            + NUMBERS
            + "\n");
    Cli.Result saved = run("query", "enorme");
    assertThat(saved.exit()).as(saved.err()).isEqualTo(7);
    assertThat(saved.err()).contains("QUERY-04");
    Files.writeString(
        folder.resolve("bilans/trop.md"),
        "---\nbilan: trop\ntitle: {fr: Trop, en: Much}\ndescription: {fr: Trop, en: Much}\nparameters:\n  years: {type: years}\n---\n\n```table\nquery: enorme\n```\n");
    Cli.Result bilan = run("report", "trop", "--year", "2022", "-f", "docx");
    assertThat(bilan.exit()).as(bilan.err()).isEqualTo(7);
    assertThat(bilan.err()).contains("QUERY-04");
  }

  /** A page is made of a whole answer, whose text is bounded; csv and json are written by line. */
  @Test
  void textsThatAreTooLongAreRefusedToo() {
    String texts = "select repeat('x', 1000000) as x from range(1000)";
    Cli.Result result = run("query", "--sql", texts, "-f", "html", "--timeout", "60");
    assertThat(result.exit()).as(result.err()).isIn(2, 7);
    assertThat(result.err()).startsWith("erreur QUERY-04 :");
  }

  @Test
  void limitsThatCanNotBeAreToldWithTheirLine() throws IOException {
    Files.writeString(
        folder.resolve("bilan.yaml"), "queries:\n  timeout: 0\n  memory_mb: 1\n  memory: 3\n");
    assertThat(run("query").err()).contains("bilan.yaml:2", "bilan.yaml:3", "bilan.yaml:4");
  }
}
