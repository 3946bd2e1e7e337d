package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bilan inspect} says of each sheet: what was understood, why, what came second. */
class InspectExplainedTest {

  private static final List<List<Object>> SEASON =
      List.of(
          List.of("Fréquentation des ateliers, saison 2023-2024"),
          List.of("Atelier", "sept.", "oct.", "nov.", "janv.", "juin", "TOTAL"),
          List.of("Couture", 12, 14, 9, 11, 8, 54),
          List.of("Chorale", 20, 18, 22, 19, 25, 104),
          List.of("Sous-total", 32, 32, 31, 30, 33, 158),
          List.of("Yoga", 7, 9, 6, 8, 5, 35),
          List.of("Dessin", 3, 4, 5, 6, 7, 25),
          List.of("Total", 42, 45, 42, 44, 45, 218));

  private static final List<List<Object>> BOUGHT =
      List.of(
          List.of("Fournisseur", "N° facture", "Date facture", "Échéance", "Montant TTC", "Payé"),
          List.of("Dupont Martine", "F-12", "03/01/2023", "03/02/2023", 120.5, "oui"),
          List.of("Papeterie du Port", "F-13", "05/01/2023", "05/02/2023", 80, "non"),
          List.of("Électricité", "F-14", "09/01/2023", "09/02/2023", 310, "oui"));

  @TempDir Path folder;

  @Test
  void aSeasonInMonthsIsToldWithItsYearAndItsTotals() throws IOException {
    book("frequentation.xlsx", SEASON);
    Cli.Result seen = inspect("frequentation.xlsx", "--place", "Port");
    assertThat(seen.out())
        .contains(
            "feuille « Feuille 1 », Fréquentation, mois en colonnes"
                + " (septembre 2023 à juin 2024) ; à côté : Atelier ; saison 2023-2024,"
                + " d’après le titre (exercice commencé en septembre)")
        .doesNotContain("pour (");
    assertThat(inspect("frequentation.xlsx", "--place", "Port", "--lang", "en").out())
        .contains("months as columns (September 2023 to June 2024)")
        .contains("season 2023-2024, from the title (year begun in September)");
  }

  @Test
  void theReasonsAndTheSecondAreToldWhereAsked() throws IOException {
    book("frequentation.xlsx", SEASON);
    Cli.Result seen = inspect("frequentation.xlsx", "--place", "Port", "-v");
    assertThat(seen.out())
        .contains("  pour (2,50) : une ligne a ce qu’elle doit avoir")
        .contains("les totaux sont la somme de ce qu’ils couvrent");
    assertThat(inspect("frequentation.xlsx", "--json").out())
        .contains("\"name\": \"required\"")
        .contains("\"header_row\": 2");
  }

  @Test
  void whatIsNotOursIsNamed() throws IOException {
    book("a payer.xlsx", BOUGHT);
    Cli.Result seen = inspect("a payer.xlsx", "-v");
    assertThat(seen.out())
        .contains("Non lu : feuille « Feuille 1 », ressemble à des factures de fournisseurs")
        .doesNotContain("Martine");
  }

  @Test
  void whatRulesReadOtherwiseIsNotExplainedByTheEngine() throws IOException {
    book(
        "ventes.xlsx",
        List.of(
            List.of("Date", "Produit", "Montant TTC"),
            List.of("03/01/2023", "Café", 1.8),
            List.of("04/01/2023", "Thé", 2.4)));
    Cli.Result seen = inspect("ventes.xlsx", "--column", "Produit=payment_method", "--place", "A");
    assertThat(seen.out())
        .contains("par les noms des colonnes, en-tête en ligne 1")
        .doesNotContain("Autre lecture : ");
  }

  @Test
  void aSheetIsDrawnWithTheRolesOfItsRows() throws IOException {
    book("frequentation.xlsx", SEASON);
    String page = page("frequentation.xlsx", "--place", "Port");
    assertThat(page)
        .contains("<th scope=\"col\"><span class=\"letter\">A</span>Activité</th>")
        .contains("<tr class=\"context\"><th scope=\"row\">1</th>")
        .contains("<abbr title=\"en-tête\">E</abbr>")
        .contains("<tr class=\"record\"><th scope=\"row\">3</th>")
        .contains("mois en colonnes (septembre 2023 à juin 2024)")
        .doesNotContain("<script");
    assertThat(page.split("<abbr title=\"total", -1)).hasSize(3);
  }

  @Test
  void aDrawnSheetShowsNobody() throws IOException {
    book("a payer.xlsx", BOUGHT);
    String page = page("a payer.xlsx");
    assertThat(page)
        .contains("<tr class=\"header\"><th scope=\"row\">1</th>")
        .contains("<tr class=\"left_out\"><th scope=\"row\">2</th>")
        .contains("des factures de fournisseurs")
        .doesNotContain("Martine", "Dupont");
  }

  @Test
  void ofALongSheetTheFirstAndTheLastRowsAreDrawn() throws IOException {
    List<List<Object>> lines = new ArrayList<>(List.of(List.of("Date", "Produit", "Montant TTC")));
    for (int i = 0; i < 600; i++) {
      String day = java.time.LocalDate.of(2023, 1, 1).plusDays(i / 2).toString();
      lines.add(List.of(day, "Café", i + 0.5));
    }
    book("ventes.xlsx", lines);
    String page = page("ventes.xlsx", "--place", "Port");
    assertThat(page.split("<tr class=\"record\">", -1)).hasSize(100);
    assertThat(page).contains("… 501 lignes …").contains("<th scope=\"row\">601</th>");
  }

  private String page(String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(more));
    words.addAll(List.of("-f", "html", "-o", "page.html", "--force"));
    inspect(words.toArray(String[]::new));
    return Files.readString(folder.resolve("page.html"));
  }

  private Cli.Result inspect(String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("inspect", folder.resolve(more[0]).toString()));
    words.addAll(List.of(more).subList(1, more.length));
    return Cli.in(folder).run(words.toArray(String[]::new));
  }

  private void book(String name, List<List<Object>> lines) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Feuille 1");
      for (int i = 0; i < lines.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < lines.get(i).size(); j++) {
          Object value = lines.get(i).get(j);
          if (value instanceof Number number) {
            row.createCell(j).setCellValue(number.doubleValue());
          } else {
            row.createCell(j).setCellValue(value.toString());
          }
        }
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        book.write(out);
      }
    }
  }
}
