package bilan.corpora;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small files that unfold into something no machine holds, of every format that is read. */
final class Bombs {

  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String RELATION =
      "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>";
  private static final String BOOK = "<workbook xmlns:r=\"r\">";
  private static final String ONE = "<sheet name=\"F\" sheetId=\"1\" r:id=\"r1\"/>";
  private static final String SHEET = "<worksheet><sheetData>";
  private static final String END = "</sheetData></worksheet>";
  private static final String ROW =
      "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
  private static final String PLAIN =
      "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
  private static final long MB = 1_000_000;

  private final Path folder;
  private final Predicate<String> wanted;
  private final List<Path> written = new ArrayList<>();

  private Bombs(Path folder, Predicate<String> wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  /** Writes those whose names are wanted; a name says what its file tries. */
  static List<Path> write(Path folder, Predicate<String> wanted) throws IOException {
    Bombs bombs = new Bombs(folder, wanted);
    bombs.sheets();
    bombs.beside();
    bombs.packages();
    bombs.openDocuments();
    bombs.texts();
    XlsBombs.write(folder, wanted, bombs.written);
    return bombs.written;
  }

  private static Chunks repeated(String head, String body, long bytes, String tail) {
    return Chunks.of(head).add(body, bytes / body.length()).add(tail);
  }

  private void sheets() throws IOException {
    xlsx("rows_600mb", repeated(SHEET, ROW, 600 * MB, END));
    xlsx("rows_190mb", repeated(SHEET, ROW, 190 * MB, END));
    xlsx("one_row", repeated(SHEET + "<row>", "<c><v>1</v></c>", 150 * MB, "</row>" + END));
    xlsx("blank_rows", repeated(SHEET, "<row/>", 190 * MB, END));
    xlsx("blank_cells", repeated(SHEET + "<row>", "<c/>", 190 * MB, "</row>" + END));
    xlsx("far_columns", repeated(SHEET, "<row><c r=\"XFD1\"><v>1</v></c></row>", 150 * MB, END));
    xlsx("far_row", Chunks.of(SHEET + "<row r=\"2147483647\"><c><v>1</v></c></row>" + END));
    xlsx("white_space", repeated("<worksheet>", " ", 400 * MB, "<sheetData/></worksheet>"));
    xlsx("comment", repeated("<worksheet><!--", "x", 400 * MB, "--><sheetData/></worksheet>"));
    xlsx(
        "cdata",
        repeated(SHEET + "<row><c><v><![CDATA[", "x", 190 * MB, "]]></v></c></row>" + END));
    xlsx("attribute", repeated("<worksheet><a b=\"", "x", 190 * MB, "\"/>" + SHEET));
    xlsx(
        "attributes", Chunks.of("<worksheet><a ").add("b#=\"\" ", 9_000_000).add("/></worksheet>"));
    xlsx("elements", Chunks.of(SHEET).add("<e#/>", 9_000_000).add(END));
    xlsx("deep", repeated(SHEET, "<a>", 100 * MB, END));
    xlsx(
        "long_text",
        repeated(SHEET + "<row><c t=\"str\"><v>", "x", 190 * MB, "</v></c></row>" + END));
    xlsx(
        "long_texts",
        repeated(
            SHEET, "<row><c t=\"str\"><v>" + "x".repeat(32_000) + "</v></c></row>", 199 * MB, END));
    xlsx(
        "merges",
        repeated(
            SHEET + "</sheetData><mergeCells>",
            "<mergeCell ref=\"A1:B2\"/>",
            190 * MB,
            "</mergeCells></worksheet>"));
    xlsx(
        "columns",
        repeated(
            "<worksheet><cols>",
            "<col min=\"1\" max=\"16384\" hidden=\"1\"/>",
            190 * MB,
            "</cols><sheetData/></worksheet>"));
    xlsx(
        "laughs",
        Chunks.of(
            "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + SHEET
                + "<row><c t=\"str\"><v>&b;</v></c></row>"
                + END));
    xlsx("outside", Chunks.of("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">" + SHEET + END));
  }

  private void beside() throws IOException {
    shared("strings_one_big", repeated("<sst><si><t>", "x", 190 * MB, "</t></si></sst>"));
    shared("strings_many", repeated("<sst>", "<si><t>x</t></si>", 190 * MB, "</sst>"));
    shared(
        "strings_numbered", Chunks.of("<sst>").add("<si><t>#</t></si>", 8_000_000).add("</sst>"));
    shared("strings_runs", repeated("<sst><si>", "<r><t>x</t></r>", 190 * MB, "</si></sst>"));
    shared(
        "strings_long",
        repeated("<sst>", "<si><t>" + "x".repeat(32_000) + "</t></si>", 190 * MB, "</sst>"));
    shared(
        "strings_phonetic", repeated("<sst><si>", "<rPh><t>x</t></rPh>", 190 * MB, "</si></sst>"));
    styles(
        "styles",
        repeated(
            "<styleSheet><cellXfs>", "<xf numFmtId=\"14\"/>", 190 * MB, "</cellXfs></styleSheet>"));
    styles(
        "formats",
        Chunks.of("<styleSheet><numFmts>")
            .add("<numFmt numFmtId=\"#\" formatCode=\"dd/mm/yyyy#\"/>", 3_000_000)
            .add("</numFmts></styleSheet>"));
    book(
        "sheet_list",
        Chunks.of(BOOK + "<sheets>")
            .add("<sheet name=\"F#\" sheetId=\"#\" r:id=\"r1\"/>", 3_000_000)
            .add("</sheets></workbook>"),
        Chunks.of(PLAIN));
    book(
        "one_part_often",
        Chunks.of(BOOK + "<sheets>")
            .add("<sheet name=\"F#\" sheetId=\"#\" r:id=\"r1\"/>", 3_900)
            .add("</sheets></workbook>"),
        repeated(SHEET, ROW, 50 * MB, END));
    book(
        "names",
        Chunks.of(BOOK + "<definedNames>")
            .add("<definedName name=\"n#\">F!$A$1</definedName>", 4_000_000)
            .add("</definedNames><sheets>" + ONE + "</sheets></workbook>"),
        Chunks.of(PLAIN));
  }

  private void packages() throws IOException {
    Map<String, Chunks> types = new LinkedHashMap<>();
    types.put(
        "[Content_Types].xml",
        Chunks.of(TYPES)
            .add("<Override PartName=\"/a#.xml\" ContentType=\"x/y\"/>", 4_000_000)
            .add("</Types>"));
    zip("types.xlsx", types);
    Map<String, Chunks> relations =
        parts(
            Chunks.of(BOOK + "<sheets>" + ONE + "</sheets></workbook>"),
            Chunks.of(PLAIN),
            Chunks.of("<sst/>"),
            Chunks.of("<styleSheet/>"));
    relations.put(
        "_rels/.rels",
        Chunks.of(RELATIONS)
            .add("<Relationship Id=\"x#\" Type=\"t\" Target=\"a#\"/>", 4_000_000)
            .add("</Relationships>"));
    zip("relations.xlsx", relations);
    Map<String, Chunks> many =
        parts(
            Chunks.of(BOOK + "<sheets>" + ONE + "</sheets></workbook>"),
            Chunks.of(PLAIN),
            Chunks.of("<sst/>"),
            Chunks.of("<styleSheet/>"));
    for (int i = 0; i < 60_000; i++) {
      many.put("xl/p/" + i + ".xml", Chunks.of("<a/>"));
    }
    zip("parts.xlsx", many);
    Path honest = xlsx("lying", repeated(SHEET, ROW, 400 * MB, END));
    if (wanted.test("lying.xlsx")) {
      lie(honest);
    }
    Map<String, Chunks> inner = new LinkedHashMap<>();
    inner.put("bomb.csv", repeated("", "a;b\n", 800 * MB, ""));
    zip("archive.zip", inner);
  }

  private void openDocuments() throws IOException {
    String text = "<table:table-cell><text:p>x</text:p></table:table-cell>";
    String row = "<table:table-row>" + text + text + "</table:table-row>";
    ods("rows_600mb", repeated("<table:table>", row, 600 * MB, "</table:table>"));
    ods("rows_190mb", repeated("<table:table>", row, 190 * MB, "</table:table>"));
    ods(
        "one_row",
        repeated(
            "<table:table><table:table-row>", text, 190 * MB, "</table:table-row></table:table>"));
    ods(
        "repeated_rows",
        Chunks.of(
            "<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
    ods(
        "repeated_columns",
        Chunks.of(
            "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2147483647\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
    ods(
        "repeated_tables",
        Chunks.of("")
            .add(
                "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"20\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
                3_000));
    ods("tables", repeated("", "<table:table/>", 190 * MB, ""));
    ods(
        "spaces",
        repeated(
            "<table:table><table:table-row><table:table-cell><text:p>",
            "<text:s text:c=\"1000000\"/>",
            190 * MB,
            "</text:p></table:table-cell></table:table-row></table:table>"));
    ods(
        "paragraphs",
        repeated(
            "<table:table><table:table-row><table:table-cell>",
            "<text:p>x</text:p>",
            190 * MB,
            "</table:table-cell></table:table-row></table:table>"));
    ods(
        "spans",
        repeated(
            "<table:table><table:table-row>",
            "<table:table-cell table:number-rows-spanned=\"99\"/>",
            190 * MB,
            "</table:table-row></table:table>"));
    ods(
        "hidden_columns",
        repeated(
            "<table:table>",
            "<table:table-column table:number-columns-repeated=\"16384\" table:visibility=\"collapse\"/>",
            190 * MB,
            "</table:table>"));
    ods(
        "styles",
        Chunks.of("")
            .add(
                "<style:style style:name=\"s#\"><style:table-properties table:display=\"false\"/></style:style>",
                2_000_000));
    ods(
        "string_value",
        repeated(
            "<table:table><table:table-row><table:table-cell office:value-type=\"string\" office:string-value=\"",
            "x",
            190 * MB,
            "\"/></table:table-row></table:table>"));
    ods("deep", repeated("", "<table:table-row-group>", 100 * MB, ""));
    ods(
        "annotation",
        repeated(
            "<table:table><table:table-row><table:table-cell><office:annotation>",
            "<text:p>x</text:p>",
            190 * MB,
            "</office:annotation></table:table-cell></table:table-row></table:table>"));
    Map<String, Chunks> manifest = new LinkedHashMap<>();
    manifest.put("content.xml", Chunks.of("<a/>"));
    manifest.put("META-INF/manifest.xml", repeated("", " ", 500 * MB, ""));
    zip("manifest.ods", manifest);
  }

  private void texts() throws IOException {
    plain("one_line.csv", repeated("", "x", 60 * MB, ""));
    plain("open_quote.csv", repeated("a;b\n1;\"", "x;y\n", 60 * MB, ""));
    plain("columns.csv", repeated("", "a;", 60 * MB, "\n"));
    plain("nuls.csv", repeated("a;b\n", "x;\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0y\n", 60 * MB, ""));
    plain("quotes.csv", repeated("a;b\n", "\"", 60 * MB, ""));
    plain(
        "spans.xls",
        repeated("<html><table>", "<tr><td colspan=\"9999\" rowspan=\"9999\">x</td>", 20 * MB, ""));
    plain("nested.xls", repeated("<html>", "<table><tr><td>", 20 * MB, ""));
    plain("cells.xls", repeated("<html><table>", "<tr><td>x", 23 * MB, ""));
    plain("open_tag.xls", repeated("<html><table>", "<a b=\"", 20 * MB, ""));
    plain("declarations.xls", repeated("<html><table><tr><td>", "<!", 20 * MB, ""));
    plain("no_end.xls", repeated("<html><table><tr><td>", "<", 20 * MB, ""));
    String workbook =
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"F\"><Table>";
    plain(
        "index.xls",
        Chunks.of(
            workbook
                + "<Row Index=\"2147483647\"><Cell Index=\"2147483647\"><Data>x</Data></Cell></Row>"));
    plain(
        "hidden.xls",
        repeated(workbook, "<Column Index=\"1\" Span=\"16383\" Hidden=\"1\"/>", 60 * MB, ""));
    plain("deep.xls", repeated(workbook, "<a>", 60 * MB, ""));
  }

  private Path xlsx(String name, Chunks sheet) throws IOException {
    return zip(
        name + ".xlsx",
        parts(
            Chunks.of(BOOK + "<sheets>" + ONE + "</sheets></workbook>"),
            sheet,
            Chunks.of("<sst/>"),
            Chunks.of("<styleSheet/>")));
  }

  private void shared(String name, Chunks strings) throws IOException {
    zip(
        name + ".xlsx",
        parts(
            Chunks.of(BOOK + "<sheets>" + ONE + "</sheets></workbook>"),
            Chunks.of(PLAIN),
            strings,
            Chunks.of("<styleSheet/>")));
  }

  private void styles(String name, Chunks styles) throws IOException {
    zip(
        name + ".xlsx",
        parts(
            Chunks.of(BOOK + "<sheets>" + ONE + "</sheets></workbook>"),
            Chunks.of(PLAIN),
            Chunks.of("<sst><si><t>x</t></si></sst>"),
            styles));
  }

  private void book(String name, Chunks workbook, Chunks sheet) throws IOException {
    zip(
        name + ".xlsx",
        parts(
            workbook,
            sheet,
            Chunks.of("<sst><si><t>x</t></si></sst>"),
            Chunks.of("<styleSheet/>")));
  }

  private void ods(String name, Chunks body) throws IOException {
    Map<String, Chunks> parts = new LinkedHashMap<>();
    parts.put("mimetype", Chunks.of("application/vnd.oasis.opendocument.spreadsheet"));
    parts.put(
        "content.xml",
        new Chunks()
            .add(
                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\"><office:body>")
            .addAll(body)
            .add("</office:body></office:document-content>"));
    zip(name + ".ods", parts);
  }

  private static Map<String, Chunks> parts(
      Chunks book, Chunks sheet, Chunks strings, Chunks styles) {
    Map<String, Chunks> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", Chunks.of(TYPES + "</Types>"));
    parts.put(
        "_rels/.rels",
        Chunks.of(
            RELATIONS
                + RELATION.formatted("r0", "officeDocument", "xl/workbook.xml")
                + "</Relationships>"));
    parts.put("xl/workbook.xml", book);
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Chunks.of(
            RELATIONS
                + RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                + RELATION.formatted("r2", "sharedStrings", "sharedStrings.xml")
                + RELATION.formatted("r3", "styles", "styles.xml")
                + "</Relationships>"));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    parts.put("xl/sharedStrings.xml", strings);
    parts.put("xl/styles.xml", styles);
    return parts;
  }

  private Path zip(String name, Map<String, Chunks> parts) throws IOException {
    Path file = folder.resolve(name);
    if (!wanted.test(name)) {
      return file;
    }
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, Chunks> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().writeTo(zip);
      }
    }
    written.add(file);
    return file;
  }

  private void plain(String name, Chunks text) throws IOException {
    if (!wanted.test(name)) {
      return;
    }
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      text.writeTo(out);
    }
    written.add(file);
  }

  /** Makes the directory say that each part unfolds into a thousand bytes. */
  private static void lie(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + 46 < bytes.length; i++) {
      boolean central =
          bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
      if (central) {
        System.arraycopy(new byte[] {(byte) 0xE8, 3, 0, 0}, 0, bytes, i + 24, 4);
      }
    }
    Files.write(file, bytes);
  }
}
