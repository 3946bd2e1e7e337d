package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import bilan.testing.WithOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * Who types right behind a figure types inside its frame, which nobody sees: the words stay, the
 * number is new.
 */
@Deep
class WrittenInFiguresTest {

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void report() throws Exception {
    cli = Cli.in(folder);
    told("init .");
    came("a.csv", "10/01/2022;Wazemmes;Réparer son vélo;Atelier;5;120");
    told("ingest attendance a.csv");
    again();
    came("b.csv", "10/02/2022;Wazemmes;Réparer son vélo;Atelier;8;120");
    told("ingest attendance b.csv --other-register");
  }

  @Test
  void wordsBehindAFigureStay() throws Exception {
    sentence(" belles");
    assertThat(again())
        .contains("Écrit à la main dans le chiffre participations.2022, gardé : « 13");
    holds("13 participations belles");
    again();
    holds("13 participations belles");
  }

  @WithOffice
  @Test
  void throughLibreOfficeToo() throws Exception {
    sentence(" belles");
    Soffice.convert(folder, "docx", List.of("r.docx"));
    Files.copy(
        folder.resolve("libre/r.docx"),
        folder.resolve("r.docx"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    String told = again();
    assertThat(told)
        .contains("Écrit à la main dans le chiffre")
        .doesNotContain("Modifié à la main");
    holds("13 participations belles");
  }

  @Test
  void wordsInACellStay() throws Exception {
    WordEdit word = word();
    Element cell = null;
    for (Element row : WordEdit.all(word.table("Les chiffres de l’année"), "tr")) {
      if (WordEdit.words(row).startsWith("Participations")) {
        cell = WordEdit.all(row, "sdt").get(0);
      }
    }
    append(cell, " (record)");
    save(word);
    assertThat(again()).contains("Modifié à la main, gardé : « Tableau");
    holds("13 (record)");
  }

  @Test
  void aFigureThatSomebodySaidInWordsStaysSo() throws Exception {
    WordEdit word = word();
    WordEdit.all(figure(word), "t").get(0).setTextContent("une poignée de participations");
    save(word);
    again();
    holds("une poignée de participations");
  }

  @Test
  void aDeletionThatWaitsIsSaidToBeOne() throws Exception {
    WordEdit word = word();
    Element run = WordEdit.all(figure(word), "r").get(0);
    Element deleted =
        word.fragment("<w:del w:id=\"1\" w:author=\"Z\" w:date=\"2023-01-02T10:00:00Z\"/>");
    WordEdit.before(run, deleted);
    WordEdit.remove(run);
    deleted.appendChild(word.fragment("<w:r><w:delText>5 participations</w:delText></w:r>"));
    save(word);
    assertThat(again())
        .contains("suppression en attente d’être acceptée, laissé ainsi")
        .doesNotContain("à revoir");
  }

  @Test
  void anotherNumberBeforeItStays() throws Exception {
    typed("2,4 fois plus, soit 5 participations");
    assertThat(again()).contains("gardé : « 2,4 fois plus, soit 13 participations »");
    holds("2,4 fois plus, soit 13 participations");
    again();
    holds("2,4 fois plus, soit 13 participations");
  }

  @Test
  void whatCannotBeToldApartIsLeftToBeLookedAt() throws Exception {
    typed("5 le matin et 5 le soir, soit 10 participations");
    assertThat(again())
        .contains(
            "Écrit à la main dans le chiffre participations.2022, laissé tel quel, à revoir :"
                + " « 5 le matin et 5 le soir, soit 10 participations » ; le bilan dit maintenant :"
                + " « 13 participations »");
    holds("5 le matin et 5 le soir, soit 10 participations");
  }

  @Test
  void aPartOfAnotherNumberIsNotTheFigure() throws Exception {
    typed("15 ou 1,5 ou 5 000 participations");
    assertThat(again()).contains("laissé tel quel, à revoir");
    holds("15 ou 1,5 ou 5 000 participations");
  }

  @Test
  void numbersWrittenInFiguresAndTablesOfTheBilanAreProofRead() throws Exception {
    WordEdit word = word();
    append(figure(word), ", dont 99 enfants");
    Element table = word.table("Les chiffres de l’année");
    WordEdit.all(WordEdit.all(table, "tc").get(0), "p").get(0).appendChild(word.run(" et 4 242"));
    WordEdit.after(
        table,
        word.fragment(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> NUMPAGES"
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));
    save(word);
    Cli.Result result = cli.run("proofread", "r.docx", "-f", "csv");
    assertThat(result.out()).contains(",99,", "4 242").doesNotContain(",5 participations");
    assertThat(result.out().lines()).as("nothing that the bilan itself says").hasSize(3);
    assertThat(result.exit()).isEqualTo(4);
  }

  private void typed(String words) throws Exception {
    WordEdit word = word();
    WordEdit.all(figure(word), "t").get(0).setTextContent(words);
    save(word);
  }

  /** What the bilan itself now says otherwise is nobody's word. */
  @Test
  void anotherNumberAloneIsTheBilans() throws Exception {
    WordEdit word = word();
    WordEdit.all(figure(word), "t").get(0).setTextContent("5\u00a0participations");
    word.paragraph("L’année en bref").appendChild(word.run(" !"));
    save(word);
    assertThat(again()).doesNotContain("dans le chiffre");
    holds("13 participations");
  }

  @Test
  void aNumberTypedOverIsReplacedAndThatIsSaid() throws Exception {
    typed("700\u00a0participations");
    assertThat(again())
        .contains(
            "Tapé à la main, remplacé : le chiffre participations.2022, « 700 participations »,"
                + " est redevenu « 13 participations » ; surligné, il serait resté",
            ": 700 participations → 13 participations");
    holds("13 participations");
  }

  @Test
  void aNumberTypedOverAndHighlightedStays() throws Exception {
    WordEdit word = word();
    Element control = figure(word);
    WordEdit.all(control, "t").get(0).setTextContent("700 participations");
    Element run = WordEdit.all(control, "r").get(0);
    Element letters = word.fragment("<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr>");
    WordEdit.all(run, "rPr").forEach(WordEdit::remove);
    run.insertBefore(letters, run.getFirstChild());
    save(word);
    String kept =
        "Tapé à la main et surligné, gardé : le chiffre participations.2022,"
            + " « 700 participations » ; le bilan dit maintenant : « 13 participations »";
    assertThat(again()).contains(kept);
    holds("700 participations");
    assertThat(again()).as("asked again").contains(kept);
    holds("700 participations");
  }

  @Test
  void whatChangedIsToldWhereItStands() throws Exception {
    WordEdit word = word();
    word.paragraph("L’année en bref").appendChild(word.run(" !"));
    save(word);
    assertThat(again())
        .contains("- « Tableau 1 – Les chiffres de l’année")
        .containsPattern("« Tableau \\d+ – [^»]*» : [^-]*5 → 13")
        .containsPattern("ont réuni[^»]*» : [^-]*5 participations → 13 participations");
    assertThat(again()).as("nothing changed").doesNotContain("→");
  }

  private void sentence(String words) throws Exception {
    WordEdit word = word();
    append(figure(word), words);
    save(word);
  }

  private static Element figure(WordEdit word) {
    return WordEdit.all(word.paragraph("ont réuni"), "sdt").get(0);
  }

  private static void append(Element control, String words) {
    Element text = WordEdit.all(control, "t").get(0);
    text.setAttribute("xml:space", "preserve");
    text.setTextContent(text.getTextContent() + words);
  }

  private void holds(String words) throws Exception {
    assertThat(word().words().replaceAll("[\\p{Z}]+", " ")).contains(words);
  }

  private void came(String name, String row) throws Exception {
    Files.writeString(
        folder.resolve(name), "Date;Lieu;Activité;Type;Participants;Durée (min)\n" + row + "\n");
  }

  private WordEdit word() throws Exception {
    return WordEdit.open(folder.resolve("r.docx"));
  }

  private void save(WordEdit word) throws Exception {
    word.save(folder.resolve("r.docx"));
  }

  private String again() {
    return told("report annual --year 2022 -o r.docx").replaceAll("[\\p{Z}\\s]+", " ");
  }

  private String told(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out() + result.err();
  }
}
