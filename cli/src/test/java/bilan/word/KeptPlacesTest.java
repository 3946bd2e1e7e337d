package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stood around a block that the bilan no longer says: the cover, a heading, its place. */
class KeptPlacesTest {

  private static final String HEAD =
      "---\nbilan: un-an\ntitle: Un an\nparameters:\n  years: {type: years, default: last 1}\n"
          + "toc: false\n---\n\n";
  private static final String ALERT = "> Attention, rien n’est sûr.";
  private static final String MAIN = "# L’essentiel";
  private static final String COUNT =
      "Nous avons compté {{ participations | year=last }} participations.";
  private static final String SALES = "## Les ventes";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void report() throws Exception {
    cli = Cli.in(folder);
    told("init .");
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "10/12/2022;Wazemmes;Réparer son vélo;Atelier;5;120\n");
    told("ingest attendance a.csv");
    bilan(ALERT, MAIN, COUNT, SALES, "Rien à dire.", "## Fin");
    again();
    WordEdit word = word();
    WordEdit.before(word.paragraph("Fin"), word.written("Nos ventes, dit Zoé, vont bien."));
    save(word);
  }

  @Test
  void whatFollowsTheCoverBeginsAPage() throws Exception {
    assertThat(beginsAPage("Attention")).isTrue();
    bilan(MAIN, COUNT, SALES, "Rien à dire.", "## Fin");
    again();
    assertThat(beginsAPage("L’essentiel")).isTrue();
    bilan(ALERT, MAIN, COUNT, SALES, "Rien à dire.", "## Fin");
    again();
    assertThat(beginsAPage("Attention")).isTrue();
    assertThat(beginsAPage("L’essentiel")).isFalse();
  }

  @Test
  void aHeadingOverSomebodysWordsStays() throws Exception {
    bilan(ALERT, MAIN, COUNT, "## Fin");
    assertThat(again())
        .contains(
            "Le bilan n’a plus rien à dire sous ce titre, gardé pour ce qui y est écrit à la main :"
                + " « Les ventes »");
    assertThat(word().words()).contains("Les ventes\nNos ventes, dit Zoé, vont bien.\nFin");
  }

  @Test
  void aHeadingOverNothingGoes() throws Exception {
    WordEdit word = word();
    WordEdit.remove(word.paragraph("dit Zoé"));
    word.paragraph("Nous avons compté").appendChild(word.run(" Oui."));
    save(word);
    bilan(ALERT, MAIN, COUNT, "## Fin");
    assertThat(again()).contains("N’est plus dans le bilan, enlevé : « Les ventes »");
    assertThat(word().words()).doesNotContain("Les ventes");
  }

  @Test
  void aSentenceThatWasTypedAnewIsSaidToBeTheirs() throws Exception {
    WordEdit word = word();
    var sentence = word.paragraph("Nous avons compté");
    WordEdit.before(sentence, word.written("Cinq personnes sont venues."));
    WordEdit.remove(sentence);
    save(word);
    assertThat(again())
        .contains(
            "Récrit en entier à la main, ou enlevé : « Nous avons compté 5 participations. » ; le"
                + " nombre de ce qui est écrit à la place n’est plus tenu à jour");
    assertThat(word().words()).contains("Cinq personnes sont venues.");
  }

  private boolean beginsAPage(String words) throws Exception {
    return !WordEdit.all(word().paragraph(words), "pageBreakBefore").isEmpty();
  }

  private void bilan(String... blocks) throws Exception {
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(folder.resolve("bilans/un-an.md"), HEAD + String.join("\n\n", blocks) + "\n");
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
