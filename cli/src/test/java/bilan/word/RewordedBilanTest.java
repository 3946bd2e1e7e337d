package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file of the bilan says a sentence in other words: it is another sentence, and what somebody
 * wrote into the former one stays.
 */
@Slow
class RewordedBilanTest {

  private static final String HEAD =
      "---\nbilan: un-an\ntitle: Un an\nparameters:\n  years: {type: years, default: last 1}\n"
          + "toc: false\n---\n\n";
  private static final String PARTICIPATIONS = "{{ participations | year=last }}";
  private static final String FIRST = "Bonjour à toutes et à tous.";
  private static final String SECOND = "Nous avons compté " + PARTICIPATIONS + " participations.";
  private static final String OTHERS = "On compte " + PARTICIPATIONS + " participations en tout.";
  private static final String THIRD = "Merci de nous avoir lus.";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void report() throws Exception {
    cli = Cli.in(folder);
    told("init .");
    came("a.csv", "10/01/2022;Wazemmes;Réparer son vélo;Atelier;5;120");
    told("ingest attendance a.csv");
    bilan(FIRST, SECOND, THIRD);
    again();
    came("b.csv", "10/02/2022;Wazemmes;Réparer son vélo;Atelier;8;120");
    told("ingest attendance b.csv --other-register");
  }

  @Test
  void whatSomebodyRewroteStaysWithItsNewFigureBesideTheNewSentence() throws Exception {
    WordEdit word = word();
    word.paragraph("Nous avons compté").appendChild(word.run(" Quelle joie !"));
    save(word);
    bilan(FIRST, OTHERS, THIRD);
    assertThat(again())
        .contains("Nouveau, ajouté : « On compte 13 participations en tout. »")
        .contains("modifié à la main : gardé, à relire : « Nous avons compté 5 participations.");
    said(
        FIRST,
        "On compte 13 participations en tout.",
        "Nous avons compté 13 participations. Quelle joie !",
        THIRD);
    assertThat(again()).doesNotContain("Nouveau");
  }

  @Test
  void whatNobodyTouchedIsReplaced() throws Exception {
    WordEdit word = word();
    word.paragraph("Merci").appendChild(word.run(" Zoé"));
    save(word);
    bilan(FIRST, OTHERS, THIRD);
    assertThat(again()).contains("Nouveau, ajouté", "N’est plus").doesNotContain("à relire");
    said(FIRST, "On compte 13 participations en tout.", THIRD + " Zoé");
  }

  @Test
  void whatSomebodyTookOutComesInOtherWords() throws Exception {
    WordEdit word = word();
    WordEdit.remove(word.paragraph("Nous avons compté"));
    save(word);
    bilan(FIRST, OTHERS, THIRD);
    assertThat(again()).contains("Nouveau, ajouté : « On compte").doesNotContain("Enlevé");
    said(FIRST, "On compte 13 participations en tout.", THIRD);
  }

  private void came(String name, String row) throws Exception {
    Files.writeString(
        folder.resolve(name), "Date;Lieu;Activité;Type;Participants;Durée (min)\n" + row + "\n");
  }

  private void bilan(String... paragraphs) throws Exception {
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(
        folder.resolve("bilans/un-an.md"), HEAD + String.join("\n\n", paragraphs) + "\n");
  }

  /** The sentences of the document, in their order, without the cover. */
  private void said(String... sentences) throws Exception {
    List<String> all =
        WordEdit.all(word().body(), "p").stream()
            .filter(paragraph -> WordEdit.all(paragraph, "pStyle").isEmpty())
            .map(WordEdit::words)
            .map(words -> words.replaceAll("[\\p{Z}\\s]+", " ").strip())
            .filter(words -> !words.isEmpty())
            .toList();
    assertThat(all).containsExactly(sentences);
  }

  private WordEdit word() throws Exception {
    return WordEdit.open(folder.resolve("r.docx"));
  }

  private void save(WordEdit word) throws Exception {
    word.save(folder.resolve("r.docx"));
  }

  private String again() {
    return told("report un-an --year 2022 -o r.docx").replaceAll("[\\p{Z}\\s]+", " ");
  }

  private String told(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out() + result.err();
  }
}
