package bilan.federation;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bilan of two networks, from the answer that an engine wrote, without any workspace. */
class FederationReportTest {

  private static final String HEAD =
      """
      {"format": 1,
       "networks": [
        {"network": "Lille", "as_of": "2022-12-31", "years": [2021, 2022], "labels": ["2021", "2022"]},
        {"network": "Roubaix, l'autre", "as_of": "2022-12-31", "years": [2021, 2022], "labels": ["2021", "2022"]}],
       "figures": [
        {"id": "sales_excl_tax", "lacking": [],
         "terms": {"label": {"fr": "Ventes HT", "en": "Sales excl. tax"}, "unit": "EUR", "rank": 80, "key": true, "adds": "both"}},
        {"id": "people_identified", "lacking": ["Lille"],
         "terms": {"label": {"fr": "Personnes", "en": "People"}, "unit": "count", "rank": 60, "key": true, "adds": "not"}},
        {"id": "identified_share", "lacking": [],
         "terms": {"label": {"fr": "Part", "en": "Share"}, "unit": "%", "rank": 61, "key": false, "adds": "not"}}]}
      """;

  private static final String LINES =
      """
      network,place,year,figure,state,value,divisor,compares,constant,constant_before
      ,,2021,sales_excl_tax,complete,1500.000000000000,,,,
      ,,2022,sales_excl_tax,partial,2250.500000000000,,incomplete,900.000000000000,600.000000000000
      ,,2022,people_identified,nc,,,incomplete,,
      Lille,,2021,people_identified,nc,,,,,
      Lille,,2021,sales_excl_tax,complete,1000.000000000000,,,,
      Lille,,2022,people_identified,nc,,,incomplete,,
      Lille,,2022,sales_excl_tax,complete,1250.500000000000,,yes,900.000000000000,600.000000000000
      Lille,Wazemmes,2022,sales_excl_tax,complete,77.770000000000,,yes,,
      "Roubaix, l'autre",,2021,sales_excl_tax,complete,500.000000000000,,,,
      "Roubaix, l'autre",,2022,people_identified,complete,41.000000000000,,,,
      "Roubaix, l'autre",,2022,sales_excl_tax,partial,1000.000000000000,,incomplete,,
      """;

  private static final String MISSING =
      """
      network,dataset,place,year,months
      "Roubaix, l'autre",sales,Épeule,2022,2022-11 2022-12
      """;

  @TempDir Path folder;

  @BeforeEach
  void answer() throws IOException {
    Path result = folder.resolve("result");
    Files.createDirectories(result.resolve("figures"));
    Files.createDirectories(result.resolve("missing"));
    Files.writeString(result.resolve("result.json"), HEAD);
    Files.writeString(result.resolve("figures/part-0.csv"), LINES);
    Files.writeString(result.resolve("figures/_SUCCESS"), "");
    Files.writeString(result.resolve("missing/part-0.csv"), MISSING);
  }

  private Cli.Result report(String... more) {
    List<String> words = new ArrayList<>(List.of("report", "federation"));
    words.addAll(List.of(more));
    return Cli.in(folder).run(words.toArray(String[]::new));
  }

  /** Spaces that do not break are told like others. */
  private static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  @Test
  void figuresByNetworkAndYearWithTheirStates() {
    Cli.Result said = report("--from", "result", "-f", "md", "-o", "-");
    assertThat(said.exit()).as(said.err()).isZero();
    String text = plain(said.out());
    assertThat(text)
        .contains("# La fédération", "# Réseau par réseau", "# Ce qui manque, et où")
        .contains("# Lille", "# Roubaix, l’autre")
        .contains("1 250,50 €", "+25,1 %", "2 250,50 €")
        .contains("partiel : des mois ou des lignes manquent")
        .contains("n.c. : l’une des deux années n’est pas complète")
        .contains("| Roubaix, l’autre | Épeule | ventes | 2022 | novembre et décembre |")
        .contains("Personnes : n.c. pour Lille, dont le paquet n’a pas ce qu’il faut.")
        .contains("Tous les réseaux, à périmètre constant", "Établi en aucune année : Personnes.")
        .contains("| Ventes HT | 2021 → 2022 | 600,00 € | 900,00 € | +50,0 % |")
        .doesNotContain("77,77", "| Part |");
  }

  @Test
  void itIsAWordFileAWorkbookAndAPage() {
    Cli.Result said = report("--from", "result", "-f", "docx,xlsx,html", "-o", "out/");
    assertThat(said.exit()).as(said.err()).isZero();
    for (String end : List.of("docx", "xlsx", "html")) {
      assertThat(folder.resolve("out/federation-2021-2022." + end)).isNotEmptyFile();
    }
    assertThat(folder.resolve("out/federation-2021-2022.html")).content().contains("Roubaix");
  }

  /** A second answer renews the figures, and keeps what a person wrote between them. */
  @Test
  void whatAPersonWroteInWordIsKept() throws IOException {
    Path file = folder.resolve("out/federation-2021-2022.docx");
    assertThat(report("--from", "result", "-f", "docx", "-o", "out/").exit()).isZero();
    edit(file, "Mot de la présidente : merci à toutes et à tous.");
    Files.writeString(
        folder.resolve("result/figures/part-0.csv"), LINES.replace(",1250.5", ",1350.5"));
    Cli.Result said = report("--from", "result", "-f", "docx", "-o", "out/");
    assertThat(said.exit()).as(said.err()).isZero();
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file));
        XWPFWordExtractor text = new XWPFWordExtractor(word)) {
      assertThat(plain(text.getText()))
          .contains("Mot de la présidente : merci à toutes et à tous.", "1 350,50 €")
          .doesNotContain("1 250,50 €");
    }
  }

  private static void edit(Path file, String words) throws IOException {
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file))) {
      XWPFParagraph last = word.getParagraphs().get(word.getParagraphs().size() - 1);
      try (XmlCursor before = last.getCTP().newCursor()) {
        word.insertNewParagraph(before).createRun().setText(words);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        word.write(out);
      }
    }
  }

  @Test
  void itIsToldInEnglish() {
    assertThat(report("--from", "result", "--lang", "en", "-f", "md", "-o", "-").out())
        .contains("# The federation", "Sales excl. tax", "like for like");
  }

  @Test
  void whatIsNoAnswerIsRefused() throws IOException {
    assertThat(report().err()).contains("REPORT-08", "bilan report federation --from");
    assertThat(report("--from", "result", "--year", "2022").exit()).isEqualTo(2);
    assertThat(report("--from", "nowhere").exit()).isEqualTo(2);
    assertThat(report("--from", "nowhere").err()).contains("n’est pas une réponse de bilan-spark");
    Files.writeString(
        folder.resolve("result/result.json"), HEAD.replace("\"format\": 1", "\"format\": 2"));
    Cli.Result other = report("--from", "result");
    assertThat(other.exit()).isEqualTo(3);
    assertThat(other.err()).contains("autre version de bilan-spark");
    Files.writeString(folder.resolve("result/result.json"), HEAD);
    Files.writeString(
        folder.resolve("result/figures/part-0.csv"), LINES.replace(",complete,", ",??,"));
    assertThat(report("--from", "result").err()).contains("Cette réponse est abîmée");
  }
}
