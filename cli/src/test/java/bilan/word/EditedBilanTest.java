package bilan.word;

import static bilan.word.WordEdit.after;
import static bilan.word.WordEdit.before;
import static bilan.word.WordEdit.remove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eleven people edit the bilan, the data change, the bilan is asked for again: no word of theirs is
 * lost, every figure is new. Each edit is made in the XML, and once more passed through
 * LibreOffice.
 */
class EditedBilanTest {

  private static final Path SAMPLE = Path.of("../sample-data").toAbsolutePath().normalize();
  private static final String REPORT = "report retrospective --years 2020..2022 -o ";

  /** Written before the data changed, and after. */
  private static final String OLD = "ancien.docx";

  private static final String NEW = "nouveau.docx";

  private static final Set<Session> ASKED_TWICE =
      Set.of(Session.REORDERS_SECTIONS, Session.ADDS_COMMENTS, Session.WRITES_FOOTNOTES);

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void twoReports() throws Exception {
    cli = Cli.in(folder);
    must("init .");
    for (String dataset : List.of("reference", "attendance", "sales", "funding")) {
      must("ingest " + dataset + " " + SAMPLE.resolve(dataset));
    }
    must(REPORT + OLD);
    Files.writeString(
        folder.resolve("oubli.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/12/2022;Ferme du Héron;Réparer son vélo;Atelier;777;120\n"
            + "14/06/2021;Ferme du Héron;Essai;Atelier;11;60\n");
    must("ingest attendance oubli.csv --other-register");
    must(REPORT + NEW);
    assertThat(figures(OLD)).isNotEqualTo(figures(NEW));
    for (Session session : Session.values()) {
      WordEdit edit = WordEdit.open(folder.resolve(OLD));
      session.edit(edit);
      edit.save(folder.resolve(session + ".docx"));
    }
    if (hasLibreOffice()) {
      Files.createDirectories(folder.resolve("libre"));
      libreOffice("docx", Stream.of(Session.values()).map(s -> s + ".docx").toList());
    }
  }

  /** What somebody does to the document, and the words that are theirs. */
  enum Session {
    REORDERS_SECTIONS("Notre café tient debout, dit Zoé.") {
      @Override
      void edit(WordEdit word) {
        var team = word.section("L’équipe", "La fréquentation");
        var place = word.paragraph("Les lieux");
        team.forEach(node -> before(place, node));
        before(word.paragraph("La fréquentation"), word.written(words().get(0)));
      }
    },
    DELETES_A_TABLE("Ce tableau n’intéressait personne.") {
      @Override
      void edit(WordEdit word) {
        var caption = word.paragraph("Ventes hors taxes par canal");
        remove(word.table("Ventes hors taxes par canal"));
        after(caption, word.written(words().get(0)));
        remove(caption);
      }
    },
    RETYPES_A_PARAGRAPH("Une belle année, avec", "de gens venus, et du soleil.") {
      @Override
      void edit(WordEdit word) {
        var paragraph = word.paragraph("ont réuni");
        WordEdit.all(paragraph, "r").stream()
            .filter(run -> run.getParentNode() == paragraph)
            .forEach(WordEdit::remove);
        var control = word.figure("participations.2022");
        var first = WordEdit.all(paragraph, "sdt").get(0);
        assertThat(control).isNotNull();
        before(first, word.run(words().get(0) + " "));
        after(first, word.run(" " + words().get(1)));
      }
    },
    ADDS_AN_IMAGE("Photo : la terrasse en juin.") {
      @Override
      void edit(WordEdit word) throws Exception {
        Pictures.addTo(word, word.paragraph("Les étapes"), words().get(0));
      }
    },
    ACCEPTS_SOME_CHANGES("Ajout accepté.", "Ajout en attente.") {
      @Override
      void edit(WordEdit word) throws Exception {
        var paragraph = word.paragraph("L’évolution des participations");
        paragraph.appendChild(word.run(" " + words().get(0)));
        paragraph.appendChild(
            word.fragment(
                "<w:ins w:id=\"9001\" w:author=\"Zoé\" w:date=\"2023-01-02T10:00:00Z\"><w:r><w:t"
                    + " xml:space=\"preserve\"> Ajout en attente.</w:t></w:r></w:ins>"));
        var caption = word.paragraph("Participations par lieu");
        caption.appendChild(
            word.fragment(
                "<w:ins w:id=\"9002\" w:author=\"Zoé\" w:date=\"2023-01-02T10:00:00Z\"><w:r><w:t"
                    + " xml:space=\"preserve\"> (provisoire)</w:t></w:r></w:ins>"));
      }
    },
    WRITES_EVERYWHERE("Préambule de la présidente.", "Mot de la fin.", "Écrit dans une case.") {
      @Override
      void edit(WordEdit word) {
        before(word.paragraph("L’essentiel"), word.written(words().get(0)));
        before(WordEdit.all(word.body(), "sectPr").get(0), word.written(words().get(1)));
        var cell = WordEdit.all(word.table("L’équipe, année après année"), "tc").get(0);
        WordEdit.all(cell, "p").get(0).appendChild(word.run(words().get(2)));
      }
    },
    DELETES_A_CONTROL("un nombre que je ne dirai pas") {
      @Override
      void edit(WordEdit word) {
        var control = word.figure("sales_excl_tax.2022");
        var prose = WordEdit.all(word.paragraph("nos ventes atteignent"), "sdt").get(0);
        assertThat(control).isNotNull();
        before(prose, word.run(words().get(0)));
        remove(prose);
      }
    },
    PASTES_A_COPY_OF_A_TABLE("Le même tableau, pour le conseil :") {
      @Override
      void edit(WordEdit word) {
        var table = word.table("Participations par lieu");
        var copy = (org.w3c.dom.Element) table.cloneNode(true);
        WordEdit.all(copy, "bookmarkStart").forEach(WordEdit::remove);
        WordEdit.all(copy, "bookmarkEnd").forEach(WordEdit::remove);
        var place = word.paragraph("Les étapes");
        before(place, word.written(words().get(0)));
        before(place, copy);
        before(place, word.written(""));
      }
    },
    CHANGES_STYLES("Titre 1 en rouge") {
      @Override
      void edit(WordEdit word) throws Exception {
        word.replace("word/styles.xml", "17496E", "B00020");
        var heading = word.paragraph("Les lieux");
        WordEdit.all(heading, "pStyle").get(0).setAttributeNS(WordEdit.W, "w:val", "Heading1");
        word.paragraph("Les étapes").appendChild(word.run(" – " + words().get(0)));
      }
    },
    WRITES_FOOTNOTES("Note de la trésorière.", "mais rien ne manque, dit Malik") {
      @Override
      void edit(WordEdit word) throws Exception {
        Footnotes.add(word, word.paragraph("ont réuni"), words().get(0));
        Footnotes.rewrite(word, "décembre manque à Maison de Fives", words().get(1));
      }
    },
    ADDS_COMMENTS("À vérifier avec Malik", "Et ici ?") {
      @Override
      void edit(WordEdit word) throws Exception {
        Remarks.addTo(
            word,
            Map.of(
                words().get(0),
                word.paragraph("ont réuni"),
                words().get(1),
                WordEdit.all(word.table("Participations par lieu"), "p").get(9)));
      }
    };

    private final List<String> words;

    Session(String... words) {
      this.words = List.of(words);
    }

    List<String> words() {
      return words;
    }

    abstract void edit(WordEdit word) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void noWordIsLostAndEveryFigureIsNew(Session session) throws Exception {
    holds(session, folder.resolve(session + ".docx"), session + "-" + "refait.docx");
  }

  @ParameterizedTest
  @EnumSource
  void throughLibreOfficeToo(Session session) throws Exception {
    assumeTrue(hasLibreOffice(), "soffice is not installed");
    holds(session, folder.resolve("libre/" + session + ".docx"), session + "-libre.docx");
  }

  private static void holds(Session session, Path edited, String name) throws Exception {
    Path file = folder.resolve(name);
    Files.copy(edited, file);
    String told = must(REPORT + name);
    WordEdit after = WordEdit.open(file);
    String words = after.words() + String.join("\n", beside(after));
    assertThat(words).contains(session.words());
    everyFigureIsNew(after);
    assertThat(told).contains("L’ancien document est gardé : ");
    theNotesAreThoseThatAreCalled(after);
    if (ASKED_TWICE.contains(session)) {
      byte[] once = Files.readAllBytes(file);
      must(REPORT + name);
      assertThat(Files.readAllBytes(file)).as("asked a second time").isEqualTo(once);
    }
  }

  /** Comments and footnotes, which stand in parts of their own. */
  private static List<String> beside(WordEdit word) {
    return word.parts("s.xml").stream()
        .filter(name -> name.matches("word/(comments|footnotes)\\.xml"))
        .map(word::part)
        .toList();
  }

  /** No note without its call, no call without its note, no number that leads nowhere. */
  private static void theNotesAreThoseThatAreCalled(WordEdit word) throws Exception {
    assertThat(Footnotes.called(word)).isNotEmpty().isEqualTo(Footnotes.written(word));
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
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("intact")))
          .hasSize(1);
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
    String told = must(REPORT + "lettre.docx");
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

  private static void libreOffice(String format, List<String> files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                "libre"));
    command.addAll(files);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private static boolean hasLibreOffice() {
    for (String path : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(path, "soffice"))) {
        return true;
      }
    }
    return false;
  }
}
