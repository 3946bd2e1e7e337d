package bilan.pipelines.sheet.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {

  @TempDir Path folder;

  private Path csv(String text) throws IOException {
    return Contents.write(folder, "caisse.csv", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void findsTheDelimiter(String delimiter) throws IOException {
    Path file =
        csv(
            "Date;Produit;Montant\n01/02/2022;Café, thé;12\n02/02/2022;\"Eau; sirop\";3\n"
                .replace("Café, thé", "Café")
                .replace(";", delimiter)
                .replace("Eau" + delimiter, "Eau;"));
    assertThat(Contents.rows(file))
        .containsExactly(
            "1: T(Date) T(Produit) T(Montant)",
            "2: T(01/02/2022) T(Café) T(12)",
            "3: T(02/02/2022) T(Eau; sirop) T(3)");
  }

  @Test
  void apostrophesAroundFieldsAreQuotesAndThoseInsideAreNot() throws IOException {
    assertThat(
            Contents.rows(
                csv("'Date';'Lieu'\n'01/02/2022';'Fives; Lille'\n'02/02/2022';'L''Escale'\n")))
        .containsExactly(
            "1: T(Date) T(Lieu)",
            "2: T(01/02/2022) T(Fives; Lille)",
            "3: T(02/02/2022) T(L'Escale)");
    assertThat(Contents.rows(csv("Code;Lieu\n'0012;L'Escale\n'0013;'Chez nous\n'0014;d'ici'\n")))
        .contains("2: T('0012) T(L'Escale)", "4: T('0014) T(d'ici')");
  }

  @Test
  void aSpaceBetweenDelimiterAndQuoteIsNoText() throws IOException {
    assertThat(Contents.rows(csv("Date, Lieu, Nombre\n01/02/2022, \"Fives, Lille\", 3\n")))
        .contains("2: T(01/02/2022) T(Fives, Lille) T(3)");
  }

  @Test
  void decimalCommasDoNotMakeACommaFile() throws IOException {
    assertThat(Contents.rows(csv("Jour;Montant\n01/02/2022;12,50\n02/02/2022;3,20\n")))
        .contains("2: T(01/02/2022) T(12,50)");
    assertThat(
            Contents.rows(
                csv(
                    "Liste, toutes catégories\nDate;Lieu;Montant;TVA\n01/02/2022;Fives, Lille;12,50;5,5\n")))
        .contains("3: T(01/02/2022) T(Fives, Lille) T(12,50) T(5,5)");
  }

  @Test
  void aFileThatOnlyNamesItsDelimiterHasNoRows() throws IOException {
    assertThat(Contents.rows(csv("sep=;"))).hasSizeLessThanOrEqualTo(1);
    assertThat(Contents.rows(csv("sep=;\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'\r\n'", "'\n'", "'\r'", "'\r\r\n'"})
  void countsLinesWhateverEndsThem(String end) throws IOException {
    assertThat(Contents.rows(csv(String.join(end, "a;b", "1;2", "", "3;4", ""))))
        .containsExactly("1: T(a) T(b)", "2: T(1) T(2)", "4: T(3) T(4)");
  }

  @Test
  void aRecordOfSeveralLinesHasTheNumberOfItsFirst() throws IOException {
    assertThat(Contents.rows(csv("a;b\n\"x\ny\";2\n3;\"il dit \"\"oui\"\"\"\n")))
        .containsExactly("1: T(a) T(b)", "2: T(x\ny) T(2)", "4: T(3) T(il dit \"oui\")");
  }

  @Test
  void raggedRowsNulsAndBlankCellsAreTakenAsTheyCome() throws IOException {
    assertThat(Contents.rows(csv("a;b;c\n1\n1;2;3;4;;\n;;\n\u00a0; ;x\u0000y\n")))
        .containsExactly("1: T(a) T(b) T(c)", "2: T(1)", "3: T(1) T(2) T(3) T(4)", "5: _ _ T(xy)");
  }

  @Test
  void excelsOwnFirstLineNamesTheDelimiter() throws IOException {
    assertThat(Contents.rows(csv("sep=|\na,x|b,x\n1,5|2,5\n")))
        .containsExactly("2: T(a,x) T(b,x)", "3: T(1,5) T(2,5)");
  }

  @Test
  void theRowsCanBeReadAgain() throws IOException {
    try (Workbook workbook = Workbooks.open(csv("a;b\n1;2\n"), ReadOptions.DETECT)) {
      assertThat(Contents.rows(workbook.sheets().get(0)))
          .isEqualTo(Contents.rows(workbook.sheets().get(0)))
          .hasSize(2);
      assertThat(workbook.sheets().get(0).name()).isEqualTo("caisse");
      assertThat(workbook.facts())
          .containsEntry("encoding", "UTF-8")
          .containsEntry("delimiter", ";");
    }
  }

  @Test
  void whatThePersonSaysGoesBeforeDetection() throws IOException {
    Path file = Contents.write(folder, "x.csv", "é,1;2\n".getBytes(Charset.forName("IBM850")));
    assertThat(Contents.rows(file, new ReadOptions(Charset.forName("IBM850"), ',')))
        .containsExactly("1: T(é) T(1;2)");
  }

  @Test
  void anAmountCutByItsOwnCommaIsPutTogetherWhereItFitsOneWayOnly() throws IOException {
    Path file =
        csv(
            "date,objet,montant,nature\n2018-01-01,fête,\"100,00\",num\n2018-01-02,fête,24\u00a0975,00,num\n2018-01-03,fête,12,5,\n");
    assertThat(Contents.rows(file).subList(1, 4))
        .containsExactly(
            "2: T(2018-01-01) T(fête) T(100,00) T(num)",
            "3: T(2018-01-02) T(fête) T(24\u00a0975,00) T(num)",
            "4: T(2018-01-03) T(fête) T(12) T(5)");
  }

  @Test
  void whatIsPutTogetherIsSaid() throws IOException {
    Path file =
        csv("date,objet,montant,nature\n2018-01-01,fête,100,50,num\n2018-01-02,fête,7,num\n");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT);
        Sheet.Rows rows = workbook.sheets().get(0).rows()) {
      while (rows.next() != null) {
        assertThat(rows.longer().count()).isZero();
      }
      assertThat(rows.repaired().first()).containsExactly(2);
    }
  }

  @Test
  void anAmountThatMayBeCutInTwoWaysIsNeverReadOneColumnOff() throws IOException {
    Path file =
        csv(
            "date,objet,montant ht,montant ttc\n2018-01-01,fête,\"100,00\",5\n2018-01-02,fête,10,12,50\n");
    assertThatThrownBy(() -> Contents.rows(file))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.problems().get(0).code()).isEqualTo("FILE-11");
              assertThat(f.problems().get(0).where()).isEqualTo("caisse.csv:3");
            });
  }

  @Test
  void whatSaysNothingBeyondTheHeaderIsNoCutAmount() throws IOException {
    Path file =
        csv("date,lieu,participants,hommes\n2022-01-03,Fives,12,5,null\n2022-01-04,Fives,8,3,\n");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT);
        Sheet.Rows rows = workbook.sheets().get(0).rows()) {
      rows.next();
      Row longer = rows.next();
      assertThat(longer).isNotNull();
      assertThat(longer.cells()).hasSize(4);
      assertThat(rows.next()).isNotNull();
      assertThat(rows.longer().first()).containsExactly(2);
    }
  }

  /** Numbers in columns of numbers are no halves of one, whatever stands behind them. */
  @Test
  void numbersSideBySideAreNoCutAmountBecauseTheRowIsLonger() throws IOException {
    Path file =
        csv(
            "date,lieu,participants,hommes\n2022-01-03,Fives,27,7,x\n2022-01-04,Fives,8,3,null\n"
                + "2022-01-05,Fives,9,2\n");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT);
        Sheet.Rows rows = workbook.sheets().get(0).rows()) {
      while (rows.next() != null) {
        assertThat(rows.repaired().count()).isZero();
      }
      assertThat(rows.longer().first()).containsExactly(2, 3);
    }
    Path hours = csv("date,duree,lieu\n2022-01-03,2,Fives\n2022-01-04,1,5,Fives\n");
    assertThatThrownBy(() -> Contents.rows(hours)).isInstanceOf(Failure.class);
  }

  @Test
  void trailingCommasAreNoCutAmount() throws IOException {
    assertThat(Contents.rows(csv("date,quantite,prix,\n2018-01-01,2,3,note\n2018-01-01,2,3,\n")))
        .hasSize(3);
  }

  @Test
  void aQuoteThatNeverClosesIsSaidWithItsLine() throws IOException {
    Path file = csv("a;b\n1;2\n3;\"écran 15\n4;5\n6;7\n");
    assertThatThrownBy(() -> Contents.rows(file))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.problems().get(0).code()).isEqualTo("FILE-10");
              assertThat(f.problems().get(0).where()).isEqualTo("caisse.csv:3");
            });
  }

  @Test
  void aRecordWithoutEndIsLeftEarly() throws IOException {
    Path file = csv("a;b\n1;\"" + "x\n".repeat(3_000_000) + "\"\n");
    assertThatThrownBy(() -> Contents.rows(file))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.problems().get(0).code()).isEqualTo("FILE-10"));
  }

  @Test
  void anyCellsWrittenAsCsvComeBack() throws IOException {
    Random random = new Random(4180);
    String alphabet = "ab é;,\"\n'€1-|\t";
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("tête;pied;corps\n");
      StringBuilder expected = new StringBuilder();
      for (int r = 0; r < 5; r++) {
        for (int c = 0; c < 3; c++) {
          StringBuilder cell = new StringBuilder("x");
          for (int n = random.nextInt(6); n > 0; n--) {
            cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
          text.append(c > 0 ? ";" : "")
              .append('"')
              .append(cell.toString().replace("\"", "\"\""))
              .append('"');
          expected.append(" T(").append(cell).append(')');
        }
        text.append('\n');
      }
      StringBuilder read = new StringBuilder();
      for (String row :
          Contents.rows(csv(text.toString()), new ReadOptions(null, ';')).subList(1, 6)) {
        read.append(row.substring(row.indexOf(':') + 1));
      }
      assertThat(read.toString()).isEqualTo(expected.toString());
    }
  }
}
