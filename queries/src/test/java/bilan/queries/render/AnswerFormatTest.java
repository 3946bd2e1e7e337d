package bilan.queries.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.queries.Answer;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import bilan.queries.Samples;
import bilan.queries.Totals;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AnswerFormatTest {

  private static final Catalogue FRENCH = new Catalogue(Lang.FR);

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"XLSX", "DOCX", "PDF"})
  void writesWhatStandsInTheGoldenFile(Format format) throws IOException {
    String name = "everything-" + format.word() + "." + format.extension();
    try (InputStream golden = getClass().getResourceAsStream("golden/" + name)) {
      String written = new String(write(format), StandardCharsets.UTF_8);
      Golden.check(name, golden, written);
    }
  }

  @Test
  void englishReadersGetEnglishNumbers() {
    String text =
        new String(
            AnswerFormat.of(Format.TEXT, new Catalogue(Lang.EN)).write(Samples.everything()),
            StandardCharsets.UTF_8);
    assertThat(text)
        .contains("1,234")
        .contains("€41,230.56")
        .contains("March 2021")
        .contains("yes");
  }

  @Test
  void workbooksHoldTypedCells() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(Format.XLSX)))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Tout, « en bref »");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      Row first = sheet.getRow(1);
      assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(1234);
      assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(41230.56);
      assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(0.125);
      assertThat(first.getCell(8).getLocalDateTimeCellValue().toLocalDate())
          .hasToString("2021-03-01");
      assertThat(new DataFormatter().formatCellValue(first.getCell(9))).isEqualTo("oui");
      Row second = sheet.getRow(2);
      assertThat(second.getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(second.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(second.getCell(2).getNumericCellValue()).isEqualTo(12);
      assertThat(second.getCell(4).getStringCellValue()).isEqualTo("n.c.");
      assertThat(new DataFormatter(Locale.FRANCE).formatCellValue(first.getCell(3)))
          .matches("41.230,56 €");
      assertThat(sheet.getRow(3).getCell(3).getCellFormula())
          .as("a total follows the filter of its sheet")
          .isEqualTo("SUBTOTAL(9,D2:D3)");
      Sheet notes = workbook.getSheetAt(1);
      assertThat(notes.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("C3 : 2022 : 8 mois sur 12");
    }
  }

  @Test
  void monthsOfWorkbooksAreSortedAsMonthsAndDatesBeforeExcelsAreRead() throws IOException {
    List<Column> columns =
        List.of(
            new Column("month", "Mois", Kind.MONTH, null, null, Additivity.NONE, null),
            new Column("number", "Mois", Kind.MONTH, null, null, Additivity.NONE, null),
            new Column("on", "Le", Kind.DATE, null, null, Additivity.NONE, null));
    Answer answer =
        new Answer(
            "x",
            "",
            columns,
            List.of(Answer.Line.body(List.of("2022-04", 3L, LocalDate.of(1850, 3, 1)))),
            List.of());
    byte[] written = AnswerFormat.of(Format.XLSX, FRENCH).write(answer);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
      Row row = workbook.getSheetAt(0).getRow(1);
      DataFormatter reader = new DataFormatter(Locale.FRANCE);
      assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2022, 4, 1));
      assertThat(reader.formatCellValue(row.getCell(0))).isEqualTo("avril 2022");
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(3);
      assertThat(reader.formatCellValue(row.getCell(1))).isEqualTo("mars");
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("1850-03-01");
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DOCX", "PDF"})
  void writesTheSameBytesInAnyZoneAndLocale(Format format) throws Exception {
    byte[] here = write(format);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      Thread.sleep(format == Format.XLSX ? 2100 : 0);
      assertThat(Arrays.equals(write(format), here)).as("same bytes").isTrue();
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DOCX", "PDF"})
  void writesAnAnswerWithoutLinesToo(Format format) {
    Answer none = new Answer("x", "", Samples.everything().columns(), List.of(), List.of());
    assertThat(AnswerFormat.of(format, FRENCH).write(none)).isNotEmpty();
    Answer nothing = new Answer("x", "", List.of(), List.of(), List.of());
    assertThat(AnswerFormat.of(format, FRENCH).write(nothing)).isNotEmpty();
  }

  @Test
  void onlyDocumentsAreWrittenAsDocx() {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> AnswerFormat.of(Format.DOCX, FRENCH));
    assertThat(failure.exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void knowsAFormatByItsWordAndByAFile() {
    for (Format format : Format.values()) {
      assertThat(Format.named(format.word())).isEqualTo(format);
    }
    assertThat(Format.named("xslx")).isNull();
    assertThat(Format.ofFile(Path.of("exports/Bilan été.XLSX"))).isEqualTo(Format.XLSX);
    assertThat(Format.ofFile(Path.of("bilan.txt"))).isEqualTo(Format.TEXT);
    assertThat(Format.ofFile(Path.of("json"))).isNull();
    assertThat(Format.ofFile(Path.of("a.b.csv"))).isEqualTo(Format.CSV);
  }

  private static byte[] write(Format format) {
    return AnswerFormat.of(format, FRENCH).write(Totals.below(Samples.everything(), Lang.FR));
  }
}
