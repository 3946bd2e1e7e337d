package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a new user sees of an unknown file; {@code -Dgolden=write} writes the pages again. */
class InspectTest {

  private static final Path PAGES = Path.of("src/test/resources/bilan/cli/inspect");
  private static final Path SAMPLE = Path.of("../sample-data").toAbsolutePath().normalize();

  private static final String SIGN_IN =
      """
      Date;Lieu;Atelier;Nom;Prénom;Courriel;Né(e) en;Portable;Remarques;Urgence
      07/03/2022;Fives;Café numérique;Dupont;Odette;odette.dupont@exemple.fr;1948;06 12 34 56 78;rappeler Odette au 0612345678;0698765432
      07/03/2022;Fives;Café numérique;Haddad;Karim;;1990;;;Sonia 0698765433
      14/03/2022;Fives;Réparer;Nguyen;Thi;thi@exemple.org;;07.11.22.33.44;;+33698765434
      """;

  @TempDir Path folder;

  @Test
  void aTillThatDoesNotSayItsPlace() throws IOException {
    write(
        "releve.csv",
        Charset.forName("windows-1252"),
        """
        Relevé du bar;;;;
        Édité le 02/01/2023;;;;
        ;;;;
        Date;N° ticket;Désignation;Total TTC;Règlement
        03/01/2023;17;Café;1,80 €;CB
        03/01/2023;18;Thé à la menthe;2,40 €;Espèces
        04/01/2023;19;Limonade;offert;Espèces
        04/01/2023;20;Assiette;1 012,50 €;CB
        Total;;;1 020,00 €;
        """);
    Cli.Result seen = seen("inspect", "releve.csv");
    assertThat(seen.exit()).isEqualTo(6);
    assertPage("till", seen);
  }

  @Test
  void aYearInMonthsWithAHiddenSheet() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      month(book, "Janvier", LocalDate.of(2022, 1, 11), 7, 5, 12);
      month(book, "Février", LocalDate.of(2022, 2, 8), 4, 9, 14);
      month(book, "Brouillon", LocalDate.of(2021, 12, 1), 1, 1, 2);
      book.setSheetHidden(2, true);
      book.createSheet("Feuil4");
      try (OutputStream out = Files.newOutputStream(folder.resolve("presences 2022.xlsx"))) {
        book.write(out);
      }
    }
    Cli.Result seen = seen("inspect", "presences 2022.xlsx");
    assertThat(seen.exit()).isEqualTo(0);
    assertPage("months", seen);
  }

  private static void month(
      XSSFWorkbook book, String name, LocalDate first, int one, int other, int total) {
    Sheet sheet = book.createSheet(name);
    CellStyle date = book.createCellStyle();
    date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    List<List<Object>> lines =
        List.of(
            List.of("Présences, " + name.toLowerCase(java.util.Locale.ROOT)),
            List.of(),
            List.of("Jour", "Lieu", "Type", "Nb participants", "Couleur"),
            List.of(first, "Wazemmes", "Atelier", one, "bleu"),
            List.of(first.plusDays(7), "Wazemmes", "Permanence", other, "rouge"),
            List.of("Total", "", "", total));
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < lines.get(i).size(); j++) {
        Cell cell = row.createCell(j);
        Object value = lines.get(i).get(j);
        if (value instanceof Integer number) {
          cell.setCellValue(number);
        } else if (value instanceof LocalDate day) {
          cell.setCellValue(day);
          cell.setCellStyle(date);
        } else {
          cell.setCellValue(value.toString());
        }
      }
    }
  }

  @Test
  void aSignInSheet() throws IOException {
    write("emargement.csv", StandardCharsets.UTF_8, SIGN_IN);
    assertPage("sign-in", seen("inspect", "emargement.csv"));
  }

  @Test
  void nothingPersonalIsPrinted() throws IOException {
    write("emargement.csv", StandardCharsets.UTF_8, SIGN_IN);
    for (String format : List.of("text", "json", "csv", "md", "html")) {
      Cli.Result seen = seen("inspect", "emargement.csv", "-f", format);
      assertThat(seen.exit()).as(seen.err()).isEqualTo(0);
      assertThat(seen.out() + seen.err())
          .contains("Fives")
          .doesNotContainIgnoringCase("odette", "dupont", "karim", "nguyen", "exemple.fr")
          .doesNotContain("1948", "0612345678", "06 12", "07.11", "987654", "987\u202f65", "Sonia");
    }
  }

  @Test
  void aListWhoseColumnsSayTooLittle() throws IOException {
    write(
        "aides.csv",
        StandardCharsets.UTF_8,
        """
        Subvention;Appui;Notifiée le;Montant notifié;Statut
        VILLE-22;Ville de Lille;12/03/2022;12 000,00;Signée
        CAF-22;CAF du Nord;01/04/2022;8 500,00;Close
        """);
    Cli.Result seen = seen("inspect", "aides.csv");
    assertThat(seen.exit()).isEqualTo(6);
    assertPage("grants", seen);
  }

  @Test
  void anAccountantsFileBringsItsProfile() throws IOException {
    write(
        "123456789FEC20221231.txt",
        StandardCharsets.UTF_8,
        """
        JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
        VE|Ventes|1|20220105|411000|Clients|MARTIN|Martin Paul|F1|20220105|Facture Martin|120,00|0,00|||20220131||
        VE|Ventes|1|20220105|706000|Prestations|||F1|20220105|Facture Martin|0,00|120,00|||20220131||
        """);
    Cli.Result seen = seen("inspect", "123456789FEC20221231.txt");
    assertThat(seen.out()).doesNotContain("Martin", "MARTIN");
    assertPage("fec", seen);
  }

  @Test
  void aFileThatIngestingWouldRefuseIsNotPraised() throws IOException {
    write(
        "offerts.csv",
        StandardCharsets.UTF_8,
        "Date;Lieu;Montant\n01/02/2022;Fives;3,50\n" + "02/02/2022;Fives;offert\n".repeat(4));
    Cli.Result seen = seen("inspect", "offerts.csv");
    assertThat(seen.exit()).isEqualTo(3);
    assertThat(seen.out())
        .contains(
            "4 cellules de « Montant » illisibles",
            "Tel quel, il serait refusé : 4 lignes illisibles sur 5 (3 au plus).",
            "Corriger les cellules ci-dessus, puis :");
    assertThat(seen("init", ".").exit()).isZero();
    assertThat(seen("ingest", "sales", "offerts.csv").exit()).isEqualTo(3);
  }

  @Test
  void whatIsNoTableOfOursIsSaid() throws IOException {
    write(
        "meteo.csv",
        StandardCharsets.UTF_8,
        "Station;Altitude;Vent;Pluie;Soleil\nLesquin;47;12;0,2;3\nDunkerque;11;40;1,4;1\n");
    Cli.Result seen = seen("inspect", "meteo.csv");
    assertThat(seen.exit()).isEqualTo(6);
    assertThat(seen.out()).contains("TABLE-01");
  }

  @Test
  void accountsInAnotherCurrencyAreNoLedgerOfOurs() throws IOException {
    write(
        "konten.csv",
        StandardCharsets.UTF_8,
        """
        Konten;Zeile;Gruppe;Account;Beschreibung;Summ;Gr1;Gr2;Eröffnung;Debit;Credit;Saldo
        ;;;;;;;;CHF;CHF;CHF;CHF
        x;1;1;10000;Kassenguthaben;100;a;b;;33.00;;33.00
        x;2;1;30200;Ertrag;100;a;b;;;33.00;-33.00
        """);
    Cli.Result seen = seen("inspect", "konten.csv");
    assertThat(seen.exit()).isEqualTo(6);
    assertThat(seen.out()).contains("PROF-12", "CHF", "euros", "FEC");
    assertThat(seen("init", ".").exit()).isZero();
    Cli.Result refused = seen("ingest", "ledger", "konten.csv");
    assertThat(refused.exit()).isEqualTo(6);
    assertThat(refused.err()).contains("Ce n’est pas un fichier des écritures comptables (FEC)");
  }

  @Test
  void aFileThatIsNoSpreadsheetOrIsNotThere() throws IOException {
    Files.write(
        folder.resolve("photo.xlsx"),
        new byte[] {
          (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
        });
    assertThat(seen("inspect", "photo.xlsx").exit()).isEqualTo(3);
    assertThat(seen("inspect", "absent.csv").exit()).isEqualTo(2);
    write("releve.csv", StandardCharsets.UTF_8, "Date;Montant\n01/02/2022;3\n");
    assertThat(seen("inspect", "releve.csv", "--sheet", "Mars").exit()).isEqualTo(2);
    assertThat(seen("inspect", "sales", "releve.csv", "--profile", "sumup").exit()).isEqualTo(2);
    assertThat(seen("inspect", "vantes", "releve.csv").exit()).isEqualTo(2);
  }

  @Test
  void ofATitleInPartsThePlaceIsProposedNotTheActivity() throws IOException {
    for (String title :
        List.of(
            "Atelier « Café numérique » – Médiathèque de Wazemmes",
            "Médiathèque de Wazemmes | Café numérique",
            "Café numérique : Médiathèque de Wazemmes")) {
      write("suivi.csv", StandardCharsets.UTF_8, title + TITLED);
      assertThat(seen("inspect", "suivi.csv").out())
          .as(title)
          .contains("Est-ce « Médiathèque de Wazemmes » ?")
          .contains("suivi.csv --place \"Médiathèque de Wazemmes\"\n");
    }
  }

  @Test
  void ofPartsThatAreAllAlikeNoneIsTyped() throws IOException {
    for (String title :
        List.of("Atelier couture – Wazemmes", "Salle Courmont, Maison Folie – mars 2023")) {
      write("suivi.csv", StandardCharsets.UTF_8, title + TITLED);
      String[] parts = title.replace(" – mars 2023", "").split(" – |, ", -1);
      assertThat(seen("inspect", "suivi.csv").out())
          .contains("Est-ce l’un de « " + parts[0] + " », « " + parts[1] + " » ?")
          .contains("suivi.csv --place \"nom du lieu\"\n");
    }
  }

  private static final String TITLED =
      ";;\n;;\nDate;Activité;Participants\n01/02/2023;Permanence;4\n08/02/2023;Permanence;6\n";

  @Test
  void columnsShownAsOneAreFilledAsTheyAreInAll() throws IOException {
    // 5 days of 10 persons, 8 ticks in all: 16 %, though a day has one and a half of them.
    StringBuilder sheet = new StringBuilder("Nom;Prénom");
    for (int day = 1; day <= 5; day++) {
      sheet.append(";0").append(day).append("/02/2024");
    }
    for (int person = 0; person < 10; person++) {
      sheet.append("\nNom").append((char) ('a' + person)).append(";Prénom");
      sheet.append(person < 8 ? ";1" : ";").append(";;;;");
    }
    write("presences.csv", StandardCharsets.UTF_8, sheet + "\n");
    String line =
        seen("inspect", "presences.csv")
            .out()
            .lines()
            .filter(l -> l.startsWith("C–G"))
            .findFirst()
            .orElseThrow();
    assertThat(line.replaceAll("[\\u00a0\\u202f]", " ")).contains("16 %");
  }

  @Test
  void noWarehouseIsMade() throws IOException {
    assertThat(seen("init", ".").exit()).isZero();
    write("releve.csv", StandardCharsets.UTF_8, "Date;Lieu;Montant\n01/02/2022;Fives;3,50\n");
    assertThat(seen("inspect", "sales", "releve.csv").exit()).isZero();
    assertThat(folder.resolve("bilan.duckdb")).doesNotExist();
    assertThat(folder.resolve("bilan.key")).doesNotExist();
  }

  static Stream<Path> sampleFiles() throws IOException {
    int step = Tries.of("bilan.inspect.step", 8, 1);
    try (var files = Files.walk(SAMPLE)) {
      List<Path> all =
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.toString().contains("broken"))
              .filter(f -> !f.getParent().endsWith("images"))
              .filter(f -> !f.toString().endsWith(".md") && !f.endsWith("bilan.yaml"))
              .sorted()
              .toList();
      return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
    }
  }

  @ParameterizedTest
  @MethodSource("sampleFiles")
  void everySampleFileIsTakenForWhatItIs(Path file) {
    String dataset = SAMPLE.relativize(file).getName(0).toString();
    Cli.Result seen = seen("inspect", file.toString());
    assertThat(seen.exit()).as(seen.out()).isEqualTo(0);
    assertThat(seen.out()).contains("bilan ingest " + dataset + " ").doesNotContain("Sinon :");
  }

  @Deep
  @ParameterizedTest
  @MethodSource("oneTable")
  void theProfileThatItWritesReadsTheSameRows(String name) throws IOException {
    assertThat(seen("init", ".").exit()).isZero();
    Path file = SAMPLE.resolve(name);
    String dataset = SAMPLE.relativize(file).getName(0).toString();
    String generic = counted(seen("inspect", dataset, file.toString()).out());
    Cli.Result yaml =
        seen("inspect", file.toString(), "--profile-yaml", "-o", "profiles/mien.yaml");
    assertThat(yaml.exit()).as(yaml.err()).isZero();
    String profile = Files.readString(folder.resolve("profiles/mien.yaml"));
    String own = profile.lines().findFirst().orElseThrow().replace("profile: ", "");
    Cli.Result again = seen("inspect", dataset, file.toString());
    assertThat(again.out()).as(profile).contains("Profil : " + own);
    assertThat(counted(again.out())).isEqualTo(generic);
  }

  static List<String> oneTable() {
    return List.of(
        "sales/caisse-wazemmes-2022-S1.csv",
        "sales/prestations.xlsx",
        "attendance/1-recus/presences-wazemmes-2022.xlsx",
        "attendance/1-recus/emargement-fives-2022.ods",
        "funding/compte-de-resultat-2022.csv");
  }

  private static String counted(String page) {
    return page.lines().filter(l -> l.contains("importée")).findFirst().orElseThrow();
  }

  private Cli.Result seen(String... words) {
    return Cli.in(folder).run(words);
  }

  private void write(String name, Charset charset, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, charset);
  }

  private static void assertPage(String name, Cli.Result seen) throws IOException {
    Path page = PAGES.resolve(name + ".txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(PAGES);
      Files.writeString(page, seen.out());
    }
    assertThat(seen.out()).as(seen.err()).isEqualTo(Files.readString(page));
  }
}
