package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import bilan.testing.WithOffice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * Rows are refused, corrected and late: notes come, go and change their figures. After each change
 * the notes of every figure say in an edited document what they say in a new one.
 */
@Deep
class NotesOfFiguresTest {

  private static final String REPORT = "report retrospective --years 2020..2022 -o ";
  private static final List<Session> SESSIONS =
      List.of(
          Session.WRITES_EVERYWHERE,
          Session.DELETES_A_TABLE,
          Session.DELETES_THE_ROW_OF_A_NOTE,
          Session.PASTES_A_COPY_OF_A_TABLE,
          Session.COPIES_A_FIGURE);

  /** Each is the data of before and something more. */
  private static final List<String> CHANGES =
      List.of(
          "ingest attendance rejet.csv --other-register",
          "ingest attendance oubli.csv --other-register");

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void reports() throws Exception {
    cli = SampleWorkspace.in(folder);
    must(REPORT + "ancien.docx");
    for (Session session : SESSIONS) {
      WordEdit edit = WordEdit.open(folder.resolve("ancien.docx"));
      session.edit(edit);
      edit.save(folder.resolve(session + ".docx"));
    }
    inFigure();
    Files.writeString(
        folder.resolve("rejet.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/10/2021;Maison de Fives;Réparer son vélo;Atelier;7;\n"
            + "14/10/2021;Maison de Fives;Essai;Atelier;bof;60\n");
    Files.writeString(
        folder.resolve("oubli.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/12/2022;Maison de Fives;Réparer son vélo;Atelier;777;120\n"
            + "14/12/2022;Maison de Fives;Essai;Atelier;bof;60\n");
    for (String change : CHANGES) {
      must(change);
      must(REPORT + CHANGES.indexOf(change) + "-neuf.docx");
      for (Session session : SESSIONS) {
        must(REPORT + session + ".docx");
        keep(session + ".docx", change);
      }
      must(REPORT + "chiffre.docx");
      keep("chiffre.docx", change);
    }
  }

  private static void keep(String name, String change) throws Exception {
    Files.copy(folder.resolve(name), folder.resolve(CHANGES.indexOf(change) + "-" + name));
  }

  /** Somebody types behind each figure of a table, within its frame. */
  private static void inFigure() throws Exception {
    WordEdit edit = WordEdit.open(folder.resolve("ancien.docx"));
    for (Element control : WordEdit.all(edit.table("Les années côte à côte"), "sdt")) {
      Element text = WordEdit.all(control, "t").get(0);
      text.setTextContent(text.getTextContent() + " (revu)");
    }
    edit.save(folder.resolve("chiffre.docx"));
  }

  @Test
  void theNotesOfThreeStatesDiffer() throws Exception {
    assertThat(notes("ancien.docx")).isNotEqualTo(notes("0-neuf.docx"));
    assertThat(notes("0-neuf.docx")).isNotEqualTo(notes("1-neuf.docx"));
  }

  @Test
  void everyFigureHasTheNotesOfANewDocument() throws Exception {
    for (int change = 0; change < CHANGES.size(); change++) {
      Map<String, List<List<String>>> fresh = notes(change + "-neuf.docx");
      same(change + "-" + Session.WRITES_EVERYWHERE + ".docx", fresh);
      same(change + "-chiffre.docx", fresh);
      for (Session session : SESSIONS) {
        String name = change + "-" + session + ".docx";
        notes(name)
            .forEach(
                (tag, said) -> assertThat(fresh.get(tag)).as(name + " " + tag).containsAll(said));
      }
    }
  }

  @Test
  void noRemarkOfATableIsLeftEmpty() throws Exception {
    for (int change = 0; change < CHANGES.size(); change++) {
      for (Session session : SESSIONS) {
        String name = change + "-" + session + ".docx";
        assertThat(WordEdit.all(WordEdit.open(folder.resolve(name)).body(), "p"))
            .as(name)
            .filteredOn(NotesOfFiguresTest::isRemark)
            .isNotEmpty()
            .noneMatch(paragraph -> WordEdit.words(paragraph).isBlank());
      }
    }
  }

  private static boolean isRemark(Element paragraph) {
    return WordEdit.all(paragraph, "pStyle").stream()
        .anyMatch(style -> style.getAttributeNS(WordEdit.W, "val").equals("NoteTableau"));
  }

  private static void same(String name, Map<String, List<List<String>>> fresh) throws Exception {
    Map<String, List<List<String>>> said = notes(name);
    assertThat(said.keySet()).isEqualTo(fresh.keySet());
    fresh.forEach((tag, notes) -> assertThat(said.get(tag)).as(name + " " + tag).isEqualTo(notes));
  }

  /** LibreOffice gives the first call the first note of the part, whatever their ids. */
  @WithOffice
  @Test
  void libreOfficeReadsEachNoteBesideItsFigure() throws Exception {
    String edited = "1-" + Session.WRITES_EVERYWHERE;
    Soffice.convert(folder, "odt", List.of("1-neuf.docx", edited + ".docx"));
    assertThat(besides(edited)).isNotEmpty().isEqualTo(besides("1-neuf"));
  }

  @WithOffice
  @Test
  void whatLibreOfficeSavedIsNobodysWord() throws Exception {
    String edited = "1-" + Session.WRITES_EVERYWHERE + ".docx";
    Soffice.convert(folder, "docx", List.of(edited));
    Files.copy(folder.resolve("libre/" + edited), folder.resolve("enregistré.docx"));
    String told = must(REPORT + "enregistré.docx");
    assertThat(told.lines().filter(line -> line.contains("Modifié à la main")))
        .as("only the table in which somebody wrote")
        .hasSize(1)
        .allMatch(line -> line.contains("L’équipe, année après année"));
    same("enregistré.docx", notes("1-neuf.docx"));
  }

  /** The notes of an odt in the order in which it is read. */
  private static List<String> besides(String name) throws Exception {
    try (ZipFile odt = new ZipFile(folder.resolve("libre/" + name + ".odt").toFile())) {
      byte[] content =
          odt.getInputStream(Objects.requireNonNull(odt.getEntry("content.xml"))).readAllBytes();
      return Pattern.compile("<text:note-body>(.*?)</text:note-body>")
          .matcher(new String(content, StandardCharsets.UTF_8))
          .results()
          .map(note -> note.group(1).replaceAll("<[^>]*>", " ").replaceAll("[\\p{Z}\\s]+", " "))
          .toList();
    }
  }

  private static Map<String, List<List<String>>> notes(String name) throws Exception {
    return NotesOfFigures.in(WordEdit.open(folder.resolve(name)));
  }

  private static String must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out() + result.err();
  }
}
