package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that somebody took out takes its caption along; what is theirs is counted. */
@Deep
class TakenOutTest {

  private static final String CAPTION = "Définition des chiffres clés";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void report() throws Exception {
    cli = Cli.in(folder);
    told("init .");
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "12/05/2022;Wazemmes;Réparer son vélo;Atelier;77;120\n");
    told("ingest attendance a.csv");
    told("report annual --year 2022 -o r.docx");
  }

  @Test
  void theCaptionThatNobodyTouchedGoesWithTheTable() throws Exception {
    WordEdit word = word();
    WordEdit.remove(word.table(CAPTION));
    save(word);
    for (int time = 0; time < 2; time++) {
      assertThat(again()).contains("Enlevé à la main, pas remis : « Tableau").contains(CAPTION);
      assertThat(word().words()).doesNotContain(CAPTION);
    }
  }

  @Test
  void aCaptionThatSomebodyRewroteStays() throws Exception {
    WordEdit word = word();
    WordEdit.remove(word.table(CAPTION));
    word.paragraph(CAPTION).appendChild(word.run(", voir l’annexe"));
    save(word);
    again();
    assertThat(word().words()).contains(CAPTION + ", voir l’annexe");
  }

  @Test
  void aCaptionOverATableOfTheirOwnStays() throws Exception {
    WordEdit word = word();
    WordEdit.before(
        word.table(CAPTION),
        word.fragment(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>À nous</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
    WordEdit.remove(word.table(CAPTION).getNextSibling());
    save(word);
    again();
    assertThat(WordEdit.words(word().table(CAPTION))).isEqualTo("À nous");
  }

  @Test
  void itIsSaidHowMuchOfTheirsWasKept() throws Exception {
    save(word());
    assertThat(again()).doesNotContain("Écrit à la main");
    own();
    for (int time = 0; time < 2; time++) {
      assertThat(again()).contains("Écrit à la main, gardé dans le nouveau document : 3 passages");
    }
    assertThat(told("report annual --year 2022 -o r.docx --lang en"))
        .contains("Written by hand, kept in the new document: 3 passages");
  }

  /** The words of a template are nobody's own, unless they were changed since. */
  @Test
  void theTemplatesWordsAreNotCounted() throws Exception {
    told("template document");
    Path template = folder.resolve("bilans/template.docx");
    WordEdit theirs = WordEdit.open(template);
    WordEdit.before(theirs.body().getFirstChild(), theirs.written("Association loi 1901"));
    theirs.save(template);
    told("report annual --year 2022 -o r.docx");
    own();
    assertThat(again()).contains(": 3 passages");
  }

  private void own() throws Exception {
    WordEdit word = word();
    WordEdit.before(word.paragraph("L’année en bref"), word.written("Notre mot"));
    WordEdit.before(word.paragraph("L’année en bref"), word.written(""));
    WordEdit.before(word.paragraph("L’année en bref"), word.written("Et un autre"));
    word.paragraph("Données anciennes").appendChild(word.run(" Oui."));
    save(word);
  }

  private WordEdit word() throws Exception {
    return WordEdit.open(folder.resolve("r.docx"));
  }

  private void save(WordEdit word) throws Exception {
    word.save(folder.resolve("r.docx"));
  }

  private String again() {
    return told("report annual --year 2022 -o r.docx");
  }

  private String told(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out() + result.err();
  }
}
