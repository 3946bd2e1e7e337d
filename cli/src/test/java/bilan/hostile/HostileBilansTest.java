package bilan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Hostile texts in every place that a bilan prints come out of every format as text. */
@Slow
class HostileBilansTest {

  private static final String FORMATS = "docx,xlsx,pdf,html,md,text,csv,csv-fr,json";

  /** Each name is another, so that no two places are one. */
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "+2*3",
          "-4",
          "@SUM(A1)",
          "\t=HYPERLINK(\"http://x\")",
          "\r=1",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>]]></td></table>",
          "\u202egnp.exe\u2066",
          "\u200b\u200d",
          "| a | ``` `b`",
          "{{ participations }} {{ figure }}",
          "\\u0000 _x000D_ &lt;b&gt;",
          "[x](javascript:alert(1)) ![y](http://x/y.png) **<b>z</b>**",
          "\ud83d\ude00 e\u0301");

  private static final Pattern OBEYED = Pattern.compile("^\\s*[=+@\\t\\r].*", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyBilanOfHostileTextsIsInert() throws IOException {
    Cli cli = Cli.in(folder);
    must(cli, "init", ".");
    Files.writeString(
        folder.resolve("bilan.yaml"),
        "organisation:\n  name: \"=1+1 <script>alert(1)</script> \\u202e {{ years }} | ]]>\"\n");
    must(cli, "ingest", "reference", reference().toString(), "--max-rejects", "100%");
    must(cli, "ingest", "attendance", attendance().toString(), "--max-rejects", "100%");
    must(cli, "ingest", "sales", sales().toString(), "--max-rejects", "100%");
    must(cli, "ingest", "funding", funding().toString(), "--max-rejects", "100%");
    for (String bilan : List.of("retrospective", "annual", "grants", "priorities")) {
      must(cli, "report", bilan, "-v", "--years", "2022", "-f", FORMATS, "-o", "out/");
    }
    int seen = 0;
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.toList()) {
        inert(file);
        seen++;
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(4 * 9);
  }

  private void inert(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
      office(file);
    } else if (name.endsWith(".csv")) {
      csv(file);
    } else if (name.endsWith(".html")) {
      assertThat(Files.readString(file))
          .as(name)
          .doesNotContain("<script>alert", "<img src=x", "<b>z", "</td></table>]]>")
          .doesNotContain("href=\"javascript", "http://x/y.png\"")
          .doesNotContain("\u202e");
    } else if (!name.endsWith(".pdf") && !name.endsWith(".json")) {
      assertThat(Files.readString(file)).as(name).doesNotContain("\u202e", "\u2066", "\u0000");
    }
  }

  private static void csv(Path file) throws IOException {
    String text = Files.readString(file).replaceFirst("^\ufeff", "");
    for (char separator : new char[] {',', ';'}) {
      CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
      if (text.lines().findFirst().orElse("").indexOf(separator) >= 0) {
        for (CSVRecord record : format.parse(new java.io.StringReader(text))) {
          for (String cell : record) {
            boolean number = cell.matches("[+-]?[\\d\\u00a0\\u202f]+([.,]\\d+)?(\\s?%)?");
            assertThat(number || !OBEYED.matcher(cell).matches()).as(file + cell).isTrue();
          }
        }
      }
    }
  }

  /** Every part is well formed; what a sum is of is cells, never words. */
  private static void office(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          wellFormed(file + "!" + entry.getName(), bytes);
          String xml = new String(bytes, StandardCharsets.UTF_8);
          assertThat(xml)
              .as(file + "!" + entry.getName())
              .doesNotContain(
                  "<f>1+1", "<f>2*3", "HYPERLINK(\"http://x\")</f>", "javascript:alert(1)\"")
              .doesNotContain("\u202e");
        }
      }
    }
  }

  private static void wellFormed(String name, byte[] bytes) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(name, e);
    }
  }

  private static String text(int i) {
    return TEXTS.get(i % TEXTS.size());
  }

  private Path reference() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet places = sheet(book, "Lieux", "Lieu", "Type", "Ouverture");
      Sheet priorities = sheet(book, "Priorités", "Priorité", "Intitulé");
      Sheet milestones = sheet(book, "Jalons", "Jalon", "Date", "Priorité");
      Sheet told =
          sheet(
              book,
              "Récits",
              "Priorité",
              "Rubrique",
              "Année",
              "Difficultés",
              "Apprentissages",
              "Suite");
      for (int i = 0; i < TEXTS.size(); i++) {
        row(places, text(i), "Propre", "01/01/2022");
        row(priorities, "P" + i, text(i));
        row(milestones, text(i), "05/03/2022", "P" + i);
        row(told, "", text(i), "2022", text(i + 1), text(i + 2), text(i + 3));
        row(told, "P" + i, "", "2022", text(i), text(i + 1), text(i + 2));
      }
      row(told, "", "Long", "2022", "=".repeat(32_767), "*a ".repeat(10_000), "- ".repeat(16_000));
      return write(book, "references.xlsx");
    }
  }

  private Path attendance() throws IOException {
    StringBuilder csv = new StringBuilder("Date;Lieu;Atelier;Thème;Participants\n");
    for (int i = 0; i < TEXTS.size(); i++) {
      String cell = '"' + text(i).replace("\"", "\"\"") + '"';
      csv.append("%02d/12/2022;".formatted(i + 1)).append(cell).append(';').append(cell);
      csv.append(';').append(cell).append(";12\n");
    }
    byte[] whole =
        csv.append("20/12/2022;\"=1+1\";Couture;?;3\n").toString().getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("=cmd <script>alert(1)<_script> | `x`.csv");
    // A lone half of a pair, and a NUL, where a theme should stand.
    try (OutputStream out = Files.newOutputStream(file)) {
      for (byte one : whole) {
        if (one == '?') {
          out.write(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, 0, 'x'});
        } else {
          out.write(one);
        }
      }
    }
    return file;
  }

  private Path sales() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet =
          sheet(
              book, "=1+1 <b>'&\"|", "Date", "Lieu", "Ticket", "Article", "Client", "Montant TTC");
      for (int i = 0; i < TEXTS.size(); i++) {
        row(sheet, "%02d/12/2022".formatted(i + 1), text(i), "T" + i, text(i), text(i), "12,50");
      }
      return write(book, "caisse.xlsx");
    }
  }

  private Path funding() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet =
          sheet(
              book,
              "Subventions",
              "Code",
              "Financeur",
              "Dispositif",
              "Objet",
              "Date de décision",
              "Montant attribué",
              "Début",
              "Fin");
      for (int i = 0; i < TEXTS.size(); i++) {
        row(
            sheet,
            "G" + i,
            text(i),
            text(i),
            text(i + 1),
            "05/01/2022",
            "1000",
            "01/01/2022",
            "31/12/2022");
      }
      return write(book, "financements.xlsx");
    }
  }

  private static Sheet sheet(XSSFWorkbook book, String name, String... heads) {
    Sheet sheet = book.createSheet(name);
    fill(sheet.createRow(0), heads);
    return sheet;
  }

  private static void row(Sheet sheet, String... cells) {
    fill(sheet.createRow(sheet.getLastRowNum() + 1), cells);
  }

  private static void fill(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i].substring(0, Math.min(32_767, cells[i].length())));
      }
    }
  }

  private Path write(XSSFWorkbook book, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private String log() throws IOException {
    Path log = folder.resolve("bilan.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private void must(Cli cli, String... words) throws IOException {
    Cli.Result result = cli.run(words);
    assertThat(result.exit())
        .as(String.join(" ", words) + "\n" + result.out() + result.err() + log())
        .isZero();
    assertThat(result.err()).doesNotContain("\tat ", "Exception");
  }
}
