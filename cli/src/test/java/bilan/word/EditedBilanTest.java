package bilan.word;

import static bilan.word.WordEdit.before;
import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import bilan.testing.Tries;
import bilan.testing.WithOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many people edit the bilan, the data change, the bilan is asked for again: no word of theirs is
 * lost, every figure is new. A few people's edits are made in the XML of one document, which is
 * passed through LibreOffice too.
 */
@Deep
class EditedBilanTest {

  private static final String REPORT = "report retrospective --years 2020..2022 -o ";

  /** Written before the data changed, and after. */
  private static final String OLD = "ancien.docx";

  private static final String NEW = "nouveau.docx";

  private static final int DOCUMENTS = 8;

  private static final Set<Session> ASKED_TWICE =
      Set.of(Session.REORDERS_SECTIONS, Session.ADDS_COMMENTS, Session.WRITES_FOOTNOTES);

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void twoReports() throws Exception {
    cli = SampleWorkspace.in(folder);
    must(REPORT + OLD);
    Files.writeString(
        folder.resolve("oubli.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/12/2022;Ferme du Héron;Réparer son vélo;Atelier;777;120\n"
            + "14/06/2021;Ferme du Héron;Essai;Atelier;11;60\n");
    must("ingest attendance oubli.csv --other-register");
    must(REPORT + NEW);
    assertThat(figures(OLD)).isNotEqualTo(figures(NEW));
    for (Session session : List.of(Session.DELETES_A_TABLE, Session.REORDERS_SECTIONS)) {
      WordEdit edit = WordEdit.open(folder.resolve(OLD));
      session.edit(edit);
      edit.save(folder.resolve(session + ".docx"));
    }
    for (int people = 0; people < DOCUMENTS; people++) {
      WordEdit edit = WordEdit.open(folder.resolve(OLD));
      for (Session session : together(people)) {
        session.edit(edit);
      }
      edit.save(folder.resolve(people + ".docx"));
    }
  }

  static IntStream documents() {
    return IntStream.range(0, Tries.of("bilan.edited", 1, DOCUMENTS));
  }

  /** Those who edit one document, one after the other. */
  private static List<Session> together(int people) {
    return Stream.of(Session.values()).filter(s -> s.ordinal() % DOCUMENTS == people).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noWordIsLostAndEveryFigureIsNew(int people) throws Exception {
    holds(together(people), folder.resolve(people + ".docx"), people + "-refait.docx");
  }

  @WithOffice
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void throughLibreOfficeToo(int people) throws Exception {
    Path saved = folder.resolve("libre/" + people + ".docx");
    if (Files.notExists(saved)) {
      // One start of LibreOffice for all of them.
      List<String> files = IntStream.range(0, DOCUMENTS).mapToObj(i -> i + ".docx").toList();
      Soffice.convert(folder, "docx", files);
    }
    holds(together(people), saved, people + "-libre.docx");
  }

  private static void holds(List<Session> sessions, Path edited, String name) throws Exception {
    Path file = folder.resolve(name);
    Files.copy(edited, file);
    String told = must(REPORT + name);
    WordEdit after = WordEdit.open(file);
    String words = after.words() + String.join("\n", beside(after));
    assertThat(sessions).allSatisfy(session -> assertThat(words).contains(session.words()));
    everyFigureIsNew(after);
    assertThat(told).contains("L’ancien document est gardé : ");
    theNotesAreThoseThatAreCalled(after);
    if (sessions.stream().anyMatch(ASKED_TWICE::contains)) {
      byte[] once = Files.readAllBytes(file);
      must(REPORT + name);
      assertThat(Files.readAllBytes(file)).as("asked a second time").isEqualTo(once);
    }
  }

  /** Comments, footnotes and headers, which stand in parts of their own. */
  private static List<String> beside(WordEdit word) {
    return word.parts(".xml").stream()
        .filter(name -> name.matches("word/(comments|footnotes|header\\d)\\.xml"))
        .map(word::part)
        .toList();
  }

  /** No note without its call, no call without its note, no number that leads nowhere. */
  private static void theNotesAreThoseThatAreCalled(WordEdit word) throws Exception {
    assertThat(Footnotes.called(word)).isNotEmpty().isEqualTo(Footnotes.written(word));
    assertThat(WordEdit.all(word.body(), "instrText"))
        .as("a number that was repeated and is blank now")
        .noneMatch(field -> field.getTextContent().contains("QUOTE"));
    assertThat(Footnotes.repeated(word)).isNotEmpty().allMatch(Footnotes.names(word)::contains);
  }

  /** Each control says what a new report prints for its tag; nothing old is left. */
  private static void everyFigureIsNew(WordEdit word) throws Exception {
    Map<String, List<String>> fresh = figures(NEW);
    word.figures()
        .forEach(
            (tag, said) -> {
              assertThat(fresh).containsKey(tag);
              Set<String> possible = new TreeSet<>(fresh.get(tag));
              assertThat(possible).as(tag).containsAll(said);
            });
    assertThat(word.figures()).hasSizeGreaterThan(fresh.size() * 8 / 10);
  }

  @Test
  void whatNobodyTouchedIsTheSameAsANewReport() throws Exception {
    Files.copy(folder.resolve(OLD), folder.resolve("intact.docx"));
    must(REPORT + "intact.docx");
    assertThat(folder.resolve("intact.docx")).hasSameBinaryContentAs(folder.resolve(NEW));
    try (var files = Files.list(folder)) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(f -> f.startsWith("intact")))
          .containsExactlyInAnyOrder("intact.docx", "intact-controle.docx");
    }
  }

  @Test
  void freshStartsAgainAndKeepsTheFormerBesideIt() throws Exception {
    Path file = folder.resolve("repris.docx");
    WordEdit edit = WordEdit.open(folder.resolve(OLD));
    before(edit.paragraph("L’essentiel"), edit.written("À moi."));
    edit.save(file);
    byte[] mine = Files.readAllBytes(file);
    String told = must(REPORT + "repris.docx --fresh");
    assertThat(file).hasSameBinaryContentAs(folder.resolve(NEW));
    try (var files = Files.list(folder)) {
      Path kept =
          files
              .filter(one -> one.getFileName().toString().matches("repris-\\d{4}-.*docx"))
              .findFirst()
              .orElseThrow();
      assertThat(kept).hasBinaryContent(mine);
      assertThat(told).contains(kept.getFileName().toString());
    }
  }

  @Test
  void aTableTakenOutIsNamedAndStaysOut() throws Exception {
    Path file = folder.resolve("sans-tableau.docx");
    Files.copy(folder.resolve(Session.DELETES_A_TABLE + ".docx"), file);
    String told = must(REPORT + "sans-tableau.docx");
    assertThat(told).contains("Enlevé à la main, pas remis : « Tableau", "Ventes hors taxes");
    assertThat(WordEdit.open(file).words()).doesNotContain("Ventes hors taxes par canal");
  }

  @Test
  void whatNobodyTouchedFollowsToOtherYears() throws Exception {
    Path file = folder.resolve("autres-années.docx");
    Files.copy(folder.resolve(Session.REORDERS_SECTIONS + ".docx"), file);
    must("report retrospective --years 2020..2021 -o autres-années.docx");
    must("report retrospective --years 2020..2021 -o autres-années-neuf.docx");
    assertThat(WordEdit.open(file).words()).contains(Session.REORDERS_SECTIONS.words());
    assertThat(WordEdit.open(file).figures()).isEqualTo(figures("autres-années-neuf.docx"));
  }

  @Test
  void aFileThatIsNoBilanIsKept() throws Exception {
    Path file = folder.resolve("lettre.docx");
    Files.writeString(file, "Ce n’est pas un document Word.");
    assertThat(cli.run((REPORT + "lettre.docx").split(" ", -1)).exit()).isEqualTo(2);
    assertThat(file).hasContent("Ce n’est pas un document Word.");
    String told = must(REPORT + "lettre.docx --force");
    assertThat(told).contains("ne se lit pas comme un document Word", "lettre-");
    assertThat(file).hasSameBinaryContentAs(folder.resolve(NEW));
  }

  private static Map<String, List<String>> figures(String name) throws Exception {
    return WordEdit.open(folder.resolve(name)).figures();
  }

  private static String must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out() + result.err();
  }
}
