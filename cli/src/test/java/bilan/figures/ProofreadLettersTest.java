package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/**
 * Letters as a director writes them. In their files ⟦ ⟧ holds a wrong number, ⟨ ⟩ one that the
 * bilan supports, ‹ › one of which the bilan says nothing.
 */
@Deep
class ProofreadLettersTest {

  private static final Pattern WRONG = Pattern.compile("⟦(.*?)⟧");
  private static final Pattern OUTSIDE = Pattern.compile("‹(.*?)›");

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));
  private static Path workspace = Path.of("");

  @BeforeAll
  static void print() throws IOException {
    workspace = Files.createDirectory(folder.resolve("workspace"));
    cli = SampleWorkspace.in(workspace);
    String page = Files.readString(Path.of("../docs/ecrire-son-bilan.md"));
    String bilan = page.split("````markdown bilans/un-lieu.md\n", -1)[1].split("\n````\n", -1)[0];
    Files.writeString(workspace.resolve("bilans/un-lieu.md"), bilan + "\n");
    String[] one = {"report", "un-lieu", "--place", "Wazemmes", "--years", "2020..2022", "-o", "-"};
    SampleDoor.must(cli, one);
    for (String name : List.of("retrospective", "annual", "grants", "priorities")) {
      String years = name.equals("annual") ? "2022" : "2020..2022";
      SampleDoor.must(cli, "report", name, "--years", years, "-f", "docx,md", "-o", "imprimé/");
    }
    SampleDoor.must(
        cli, "report", "retrospective", "--years", "2020..2022", "--lang", "en", "-o", "-");
  }

  private static List<CSVRecord> doubts(String file, String bilan) throws IOException {
    return doubts(file, bilan, "fr");
  }

  private static List<CSVRecord> doubts(String file, String bilan, String lang) throws IOException {
    Cli.Result result =
        cli.run("proofread", file, "--bilan", bilan, "--lang", lang, "-f", "csv", "-o", "-");
    assertThat(result.exit()).as(result.err()).isIn(0, 4);
    return CSVFormat.RFC4180.parse(new StringReader(result.out())).stream().skip(1).toList();
  }

  /** The line, and the number as it is written there. */
  private record Place(int line, String number) {}

  @ParameterizedTest
  @CsvSource({
    "region, retrospective, fr",
    "conseil, retrospective, fr",
    "wazemmes, un-lieu, fr",
    "autre, retrospective, fr",
    "autre2, retrospective, fr",
    "autre3, retrospective, fr",
    "fondation, retrospective, fr",
    "bureau, retrospective, fr",
    "page-ville, retrospective, fr",
    "bailleur, retrospective, fr",
    "funder, retrospective, en",
    "minutes, retrospective, en"
  })
  void everyWrongNumberIsListedAndNoOther(String letter, String bilan, String lang)
      throws IOException {
    String marked = letter(letter);
    Files.writeString(workspace.resolve(letter + ".md"), marked.replaceAll("[⟨⟩⟦⟧‹›]", ""));
    List<Place> wrong = marked(marked, WRONG);
    List<Place> outside = marked(marked, OUTSIDE);
    List<String> missed = new ArrayList<>();
    List<CSVRecord> listed = new ArrayList<>(doubts(letter + ".md", bilan, lang));
    for (Place place : wrong) {
      if (!listed.removeIf(doubt -> isOf(doubt, place))) {
        missed.add(place.toString());
      }
    }
    listed.removeIf(
        doubt ->
            List.of("rien ne l’appuie", "unsupported").contains(doubt.get(0))
                && outside.stream().anyMatch(place -> isOf(doubt, place)));
    assertThat(missed).as("missed").isEmpty();
    assertThat(listed).as("accused falsely").isEmpty();
  }

  private static boolean isOf(CSVRecord doubt, Place place) {
    String written = plain(doubt.get(1));
    String number = plain(place.number());
    return doubt.get(5).matches("lig?ne " + place.line())
        && (written.contains(number) || number.contains(written));
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  private static String letter(String name) throws IOException {
    try (InputStream in =
        ProofreadLettersTest.class.getResourceAsStream("proofread/" + name + ".md")) {
      return new String(
          Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static List<Place> marked(String letter, Pattern mark) {
    List<Place> places = new ArrayList<>();
    List<String> lines = letter.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      mark.matcher(lines.get(i)).results().forEach(m -> places.add(new Place(line, m.group(1))));
    }
    return places;
  }

  /** Every bilan, as the program wrote it, has nothing to be looked at. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "retrospective-2020-2022",
        "annual-2022",
        "grants-2020-2022",
        "priorities-2020-2022"
      })
  void whatTheBilanWroteIsNotDoubted(String file) throws IOException {
    String bilan = file.split("-", 2)[0];
    assertThat(doubts("imprimé/" + file + ".docx", bilan)).isEmpty();
    if (!bilan.equals("priorities")) {
      assertThat(doubts("imprimé/" + file + ".md", bilan)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The café opened on 3 July 2021, and on July 4, 2021. The 2nd workshop of the 21st century.",
        "The 2020-2022 agreement was signed on 03/05/2020.",
        "In March 2022 we may march on, and in 2023/24.",
        "Call 03 20 12 34 56 or +44 20 7946 0958.",
        "Open from 9.30 am to 6 pm, 14 rue des Postes, 59000 Lille.",
        "See page 12, article 5, table 4 and item 7.",
        "For those aged 18 to 25, 12-17s, for 3 months or two weeks.",
        "She came twice, with one friend.",
      })
  void whatIsNoFigureIsLeftOutInEnglish(String prose) throws IOException {
    Files.writeString(workspace.resolve("none.md"), prose + "\n");
    String[] words = {"proofread", "none.md", "--bilan", "retrospective", "--lang", "en"};
    assertThat(cli.run(words).out()).contains("No number to compare");
  }

  /** Paragraphs, a table, a note, a text box, a header: whatever was typed into the document. */
  @Test
  void whatIsTypedIntoADocumentIsReadWhereverItStands() throws IOException, XmlException {
    Path docx = workspace.resolve("repris.docx");
    try (InputStream in =
            Files.newInputStream(workspace.resolve("imprimé/retrospective-2020-2022.docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      document
          .createParagraph()
          .createRun()
          .setText("En 2022, 3 580 participations, et 993 activités.");
      XWPFTable table = document.createTable(3, 3);
      String[][] cells = {
        {"Chiffre", "2021", "2022"},
        {"Participations", "1 503", "3 850"},
        {"Ventes HT", "35 041,47 €", "95 201,69 €"}
      };
      for (int r = 0; r < cells.length; r++) {
        for (int c = 0; c < cells[r].length; c++) {
          table.getRow(r).getCell(c).setText(cells[r][c]);
        }
      }
      XWPFFootnote note = document.createFootnote();
      note.createParagraph().createRun().setText("Dont 471 participations à Wazemmes en 2021.");
      document.createParagraph().createRun().getCTR().set(CTR.Factory.parse(BOX));
      document
          .createHeader(HeaderFooterType.EVEN)
          .createParagraph()
          .createRun()
          .setText("Fin 2022, 6 lieux ouverts");
      try (var out = Files.newOutputStream(docx)) {
        document.write(out);
      }
    }
    List<String> listed =
        doubts("repris.docx", "retrospective").stream()
            .map(d -> d.get(1) + " | " + d.get(5).replaceAll("\\d+", "n") + " | " + d.get(3))
            .map(ProofreadLettersTest::plain)
            .toList();
    assertThat(listed)
        .containsExactlyInAnyOrder(
            "993 | paragraphe n | 922",
            "3 850 | tableau n | 3 580",
            "471 | note n, en bas de page | 421",
            "8 888 | paragraphe n | 3 580",
            "6 | en-tête | 5");
  }

  /** As Word writes it: the box is there a second time for programs of before 2010. */
  private static final String BOX =
      """
      <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
          xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
          xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
        <mc:AlternateContent>
          <mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>En 2022, 8 888 participations</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>
          <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>En 2022, 8 888 participations</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
        </mc:AlternateContent>
      </w:r>
      """;
}
