package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.book.Book.Tab;
import bilan.sample.book.BookWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * One small file for each thing that can be wrong with a file, and the words with which it is sent.
 */
public final class BrokenFiles {

  /**
   * One file that is wrong.
   *
   * @param words after {@code bilan ingest}, the file's name among them
   * @param before another ingestion that must have gone well; empty if none
   * @param profiles files that lie in the workspace's {@code profiles}
   */
  public record Broken(
      String code, List<String> words, List<String> before, List<String> profiles) {}

  private final Path folder;
  private final List<Broken> all = new ArrayList<>();

  private BrokenFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes them all. */
  public static List<Broken> write(Path folder) throws IOException {
    BrokenFiles files = new BrokenFiles(folder);
    files.dates();
    files.numbers();
    files.cells();
    files.files();
    files.tables();
    files.workbooks();
    files.profiles();
    return List.copyOf(files.all);
  }

  private void dates() throws IOException {
    attendance("DATE-01", 0, "bientôt");
    attendance("DATE-02", 0, "31/02/2022");
    attendance("DATE-03", 0, "03/31/2022");
    attendance("DATE-04", 0, "mars 2022");
    attendance("DATE-05", 0, "12/03/2202");
    attendance("DATE-06", 5, "le matin");
    attendance("DATE-07", 0, "12/03/2022 et 19/03/2022");
    csv(
        "DATE-08",
        "funding",
        "Exercice;Compte;Libellé;Charge ou produit;Montant",
        "2022;706;Prestations;Produit;1 200,00",
        "l'an dernier;64;Personnel;Charge;900,00");
  }

  private void numbers() throws IOException {
    sale("NUM-01", "offert", "20 %");
    csv(
        "NUM-02",
        "sales",
        "Date;Lieu;Canal;Montant TTC",
        "05/03/2022;Wazemmes;Caisse;1.234",
        "06/03/2022;Wazemmes;Caisse;2.500");
    sale("NUM-03", "12,50 $", "20 %");
    attendance("NUM-04", 3, "beaucoup de monde");
    attendance("NUM-05", 3, "une dizaine");
    attendance("NUM-06", 4, "longtemps");
    sale("NUM-07", "12,50", "réduit");
    attendance("NUM-08", 3, "-3");
    sale("NUM-09", "3017620422003", "20 %");
  }

  private void cells() throws IOException {
    attendance("CELL-01", 1, "");
    attendance("CELL-03", 2, "Tupperware");
    formulas();
    csv(
        "CELL-12",
        "funding",
        "Code;Financeur;Montant attribué;Statut;Affectée",
        "A-1;Ville de Lille;1 000,00;Signée;peut-être");
    csv(
        "CELL-18",
        "attendance",
        "Date;Lieu;Nom;Prénom;Signature",
        "22/03/2022;Wazemmes;Exemple;Alix;x",
        "22/03/2022;Wazemmes;Exemple;Noé;x",
        "22/03/2022;Wazemmes;Exemple;Sacha;");
    csv(
        "PROF-17",
        "funding",
        "Code;Financeur;Montant attribué;Versé le printemps;Décision",
        "A-1;Ville de Lille;1 000,00;400,00;22/03/2022");
    csv(
        "PROF-18",
        "attendance",
        "Ventes TTC 2022",
        "Lieu;Octobre;Novembre",
        "Fives;190;",
        "Wazemmes;;182");
    csv(
        "TABLE-18",
        "attendance",
        "Lieu : Wazemmes",
        "Date;Nom;Prénom;Commune",
        "22/03/2022;Exemple;Alix;Lille",
        "22/03/2022;Exemple;Noé;Roubaix");
  }

  /** Rows of a good attendance sheet and one whose cell is wrong. */
  private void attendance(String code, int column, String value) throws IOException {
    String[] bad = {"24/03/2022", "Wazemmes", "Atelier", "7", "1h30", "14:00"};
    bad[column] = value;
    csv(
        code,
        "attendance",
        "Date;Lieu;Type;Participants;Durée;Heure",
        "22/03/2022;Wazemmes;Atelier;5;2h;10:00",
        "23/03/2022;Wazemmes;Individuel;1;45 min;11:00",
        String.join(";", bad),
        "25/03/2022;Wazemmes;Atelier;9;1h;14:30");
  }

  private void sale(String code, String amount, String rate) throws IOException {
    csv(
        code,
        "sales",
        "N° ticket;Date;Lieu;Article;Montant TTC;Taux TVA",
        "000101;22/03/2022;Wazemmes;Café;1,80;10 %",
        "000102;22/03/2022;Wazemmes;Thé;" + amount + ";" + rate,
        "000103;22/03/2022;Wazemmes;Tartine;6,90;10 %");
  }

  private void csv(String code, String dataset, String... lines) throws IOException {
    bytes(
        code,
        code + ".csv",
        (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8),
        dataset);
  }

  private void bytes(String code, String file, byte[] bytes, String... words) throws IOException {
    BookWriter.write(folder.resolve(file), bytes);
    List<String> line = new ArrayList<>(Arrays.asList(words));
    line.add(file);
    all.add(new Broken(code, List.copyOf(line), List.of(), List.of()));
  }

  /** Formulas whose result was never saved, or is an error. */
  private void formulas() throws IOException {
    for (String code : List.of("CELL-10", "CELL-11")) {
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        XSSFSheet sheet = workbook.createSheet("Présences");
        Row header = sheet.createRow(0);
        Row row = sheet.createRow(1);
        List<String> names = List.of("Date", "Lieu", "Participants");
        for (int i = 0; i < names.size(); i++) {
          header.createCell(i).setCellValue(names.get(i));
        }
        row.createCell(0).setCellValue("22/03/2022");
        row.createCell(1).setCellValue("Wazemmes");
        if (code.equals("CELL-10")) {
          row.createCell(2).setCellFormula("4+5");
        } else {
          row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
        }
        bytes(code, code + ".xlsx", BookWriter.bytes(workbook), "attendance");
      }
    }
  }

  private void files() throws IOException {
    all.add(new Broken("FILE-01", List.of("attendance", "FILE-01.csv"), List.of(), List.of()));
    bytes("FILE-03", "FILE-03.csv", new byte[0], "attendance");
    bytes("FILE-04", "FILE-04.xlsx", encrypted(), "attendance");
    new BookWriter(null)
        .xlsx(
            folder.resolve("FILE-05.xlsx"),
            Book.of(
                Tab.of("Présences")
                    .row("Date", "Lieu", "Participants")
                    .row("22/03/2022", "Wazemmes", 5)));
    byte[] whole = Files.readAllBytes(folder.resolve("FILE-05.xlsx"));
    bytes("FILE-05", "FILE-05.xlsx", Arrays.copyOf(whole, whole.length * 2 / 3), "attendance");
    bytes("FILE-06", "FILE-06.xlsx", changed(whole, false), "attendance");
    bytes("FILE-07", "FILE-07.xlsx", changed(whole, true), "attendance");
    bytes(
        "FILE-08",
        "FILE-08.xls",
        new byte[] {9, 4, 6, 0, 7, 0, 16, 0, 0, 0, 10, 0, 0, 0},
        "attendance");
    bytes(
        "FILE-09",
        "FILE-09.xlsx",
        "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"
            .getBytes(StandardCharsets.UTF_8),
        "attendance");
    csv(
        "FILE-10",
        "attendance",
        "Date;Lieu;Participants;Notes",
        "22/03/2022;Wazemmes;5;\"écran 15 pouces",
        "23/03/2022;Wazemmes;6;rien");
    bytes(
        "FILE-11",
        "FILE-11.csv",
        "Date,Lieu,Montant HT,Montant TTC\r\n22/03/2022,Wazemmes,10,12,50\r\n23/03/2022,Wazemmes,8,9,90\r\n24/03/2022,Wazemmes,12,15\r\n"
            .getBytes(StandardCharsets.UTF_8),
        "sales");
    bytes(
        "TABLE-19",
        "TABLE-19.csv",
        "Date,Lieu,Montant TTC\r\n22/03/2022,Wazemmes,12,50\r\n23/03/2022,Wazemmes,9,90\r\n24/03/2022,Wazemmes,15\r\n"
            .getBytes(StandardCharsets.UTF_8),
        "sales");
    csv(
        "CELL-19",
        "attendance",
        "Date;Lieu;Activité;Participants",
        "22/03/2022;Wazemmes;Caf\uFFFD v\uFFFDlo;5");
  }

  private void tables() throws IOException {
    csv("TABLE-01", "attendance", "Recette du jour", "Farine", "Œufs", "Lait");
    csv("TABLE-04", "attendance", "Lieu;janv.;févr.;mars", "Wazemmes;12;15;18");
    csv(
        "TABLE-09",
        "attendance",
        "Date;Lieu;;Participants",
        "22/03/2022;Wazemmes;oui;5",
        "23/03/2022;Wazemmes;non;6");
    csv(
        "TABLE-10",
        "attendance",
        "Date;Lieu;Participants",
        "22/03/2022;Wazemmes;5",
        "23/03/2022;Wazemmes;6",
        "(1) compté à la fermeture;;");
    csv(
        "TABLE-12",
        "attendance",
        "Date;Atelier;Participants",
        "Lille;;",
        "Wazemmes;;",
        "22/03/2022;Tablette;5",
        "Roubaix;;",
        "Épeule;;",
        "23/03/2022;Tablette;6");
    csv(
        "TABLE-13",
        "attendance",
        "Lieu;janv. 2022;févr. 2022;mars 2022;janv. 2022",
        "Wazemmes;12;15;18;3");
    csv(
        "TABLE-15",
        "funding",
        "Compte de résultat 2022;;",
        "60;Achats;1200,50",
        "61;Services extérieurs;3000,00",
        "64;Charges de personnel;22000,00",
        "70;Ventes;8000,00",
        "74;Subventions;19000,00");
    csv(
        "CELL-14",
        "attendance",
        "Date;Lieu;Participants;SIRET du partenaire",
        "22/03/2022;Wazemmes;5;7,17E+13");
    csv(
        "CELL-05",
        "attendance",
        "Date;Lieu;Participants;Remarques",
        "22/03/2022;Wazemmes;5;rappeler au 06 00 00 00 00",
        "23/03/2022;Wazemmes;6;");
  }

  private static Tab rows(String name) {
    return Tab.of(name)
        .row("Date", "Lieu", "Participants")
        .row("22/03/2022", "Wazemmes", 5)
        .row("23/03/2022", "Wazemmes", 6);
  }

  private void workbooks() throws IOException {
    Tab ideas =
        Tab.of("Idées").row("Date", "Thème").row("01/04/2022", "Photo").row("08/04/2022", "Son");
    book("TABLE-02", rows("Mars"), ideas);
    book("TABLE-05", Tab.of("Mars 2022").row("Lieu", "Participants").row("Wazemmes", 41));
    Tab months =
        Tab.of("Récapitulatif")
            .row("Mois", "Lieu", "Participants")
            .row("mars 2022", "Wazemmes", 11);
    book("TABLE-06", rows("Détail"), months);
    book(
        "TABLE-07",
        rows("Détail"),
        Tab.of("Les mois").row("Mois", "Lieu", "Participants").row("mars 2022", "Wazemmes", 11));
    book("TABLE-20", rows("Détail"), rows("Détail (2)"));
    book("TABLE-21", rows("Détail"), rows("Les mêmes"));
    hidden("TABLE-03", true);
    hidden("TABLE-08", false);
    merged();
  }

  /** A place that is written once for two rows, its cells merged. */
  private void merged() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet tab = workbook.createSheet("Mars");
      List<List<@Nullable Object>> rows = rows("Mars").rows();
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < 3; c++) {
          if (r < 2 || c != 1) {
            Row row = tab.getRow(r) == null ? tab.createRow(r) : tab.getRow(r);
            row.createCell(c).setCellValue(String.valueOf(rows.get(r).get(c)));
          }
        }
      }
      tab.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
      bytes("TABLE-14", "TABLE-14.xlsx", BookWriter.bytes(workbook), "attendance");
    }
  }

  private void book(String code, Tab... tabs) throws IOException {
    new BookWriter(null).xlsx(folder.resolve(code + ".xlsx"), Book.of(tabs));
    all.add(new Broken(code, List.of("attendance", code + ".xlsx"), List.of(), List.of()));
  }

  /** A hidden sheet beside a good one, or a hidden row in it. */
  private void hidden(String code, boolean sheet) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String name : sheet ? List.of("Mars", "Brouillon") : List.of("Mars")) {
        XSSFSheet tab = workbook.createSheet(name);
        List<List<@Nullable Object>> rows = rows(name).rows();
        for (int r = 0; r < rows.size(); r++) {
          Row row = tab.createRow(r);
          for (int c = 0; c < 3; c++) {
            row.createCell(c).setCellValue(String.valueOf(rows.get(r).get(c)));
          }
          row.setZeroHeight(!sheet && r == 2);
        }
      }
      if (sheet) {
        workbook.setSheetHidden(1, true);
      }
      bytes(code, code + ".xlsx", BookWriter.bytes(workbook), "attendance");
    }
  }

  private void profiles() throws IOException {
    csv("PROF-02", "attendance", "Date;Lieu;Efectif", "22/03/2022;Wazemmes;5");
    csv(
        "PROF-03",
        "attendance",
        "Date;Lieu;Participants;Présents",
        "22/03/2022;Wazemmes;5;4",
        "23/03/2022;Wazemmes;6;6");
    csv(
        "PROF-05",
        "attendance",
        "Date;Lieu;Participants",
        "03/25/2022;Wazemmes;5",
        "04/28/2022;Wazemmes;6",
        "05/02/2022;Wazemmes;7");
    csv(
        "PROF-07",
        "funding",
        "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature;conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention",
        "Ville de Lille;21590350100017;2022-04-01;D-12;Association Les Moulins;12345678200010;Ateliers;5000;aide en numéraire;unique;2022-05-01;;non;1");
    csv(
        "PROF-10",
        "attendance",
        "Date;Lieu;Participants;Durée (h)",
        "22/03/2022;Wazemmes;5;1,5",
        "23/03/2022;Wazemmes;6;2");
    csv(
        "FUND-35",
        "funding",
        "Financeur;Objet;Montant demandé;Montant obtenu",
        "MEL;Inclusion;5000;4000",
        "CAF;Animation;3000;");
    csv(
        "TABLE-17",
        "funding",
        "Financeur;Objet;2022;;2023;",
        ";;Demandé;Obtenu;Demandé;Obtenu",
        "MEL;Inclusion;5000;4000;6000;6000");
    csv("TABLE-16", "funding", "Compte;Libellé;2022", "60;Achats;0", "70;Ventes;0,00");
    csv(
        "PROF-16",
        "sales",
        "Date;Lieu;Espèces;CB;Bons cadeaux",
        "22/03/2022;Wazemmes;5,50;12,00;8,50",
        "23/03/2022;Wazemmes;3,00;9,50;");
    csv(
        "PROF-15",
        "sales",
        "Date;Lieu;Montant TTC;Statut",
        "22/03/2022;Wazemmes;5,50;Payé",
        "22/03/2022;Wazemmes;3,00;Annulé");
    String order =
        "Référence commande;Date de la commande;Statut de la commande;Billet;Numéro de billet;Tarif;Montant tarif\r\n";
    bytes(
        "PROF-14",
        "PROF-14.csv",
        (order
                + "101;22/03/2022 18:30;Validé;oui;1;Plein tarif;12,00\r\n"
                + "102;22/03/2022 18:45;Remboursé;oui;2;Plein tarif;12,00\r\n")
            .getBytes(StandardCharsets.UTF_8),
        "sales",
        "--place",
        "Wazemmes");
    byte[] named =
        "Date;Lieu;Participants\r\n22/03/2022;Wazemmes;5\r\n".getBytes(StandardCharsets.UTF_8);
    bytes("PROF-06", "PROF-06.csv", named, "attendance", "--profile", "atelier");
    own(
        "PROF-01",
        "# profil enregistré en Windows-1252 : présences\nprofile: presences\n"
            .getBytes(Charset.forName("windows-1252")));
    String mine =
        "profile: %s\nversion: 1\ndataset: attendance\nrecognise:\n  headers: [Date, Lieu, Participants]\ncolumns:\n  Date: activity_date\n  Lieu: place\n  Participants: participants\n";
    own(
        "PROF-04",
        mine.formatted("matin").getBytes(StandardCharsets.UTF_8),
        mine.formatted("soir").getBytes(StandardCharsets.UTF_8));
    drift("PROF-08", "Date;Lieu;Montant TTC;Rayonnage");
    drift("PROF-09", "Date;Lieu;Montant TTC;Catégorie;Humeur");
  }

  /** A good file in a workspace whose own profiles are wrong. */
  private void own(String code, byte[]... profiles) throws IOException {
    List<String> names = new ArrayList<>();
    for (byte[] profile : profiles) {
      names.add(code + (profiles.length == 1 ? "" : "-" + (names.size() + 1)) + ".yaml");
      BookWriter.write(folder.resolve(names.get(names.size() - 1)), profile);
    }
    BookWriter.write(
        folder.resolve(code + ".csv"),
        "Date;Lieu;Participants\r\n22/03/2022;Wazemmes;5\r\n".getBytes(StandardCharsets.UTF_8));
    all.add(new Broken(code, List.of("attendance", code + ".csv"), List.of(), List.copyOf(names)));
  }

  /** An export and that of a month later with other columns. */
  private void drift(String code, String header) throws IOException {
    String before = "Date;Lieu;Montant TTC;Catégorie\r\n22/03/2022;Wazemmes;5,50;Cuisine\r\n";
    String now =
        header
            + "\r\n22/04/2022;Wazemmes;6,50;Cuisine"
            + (header.endsWith("Humeur") ? ";bonne" : "")
            + "\r\n";
    BookWriter.write(folder.resolve(code + "-avant.csv"), before.getBytes(StandardCharsets.UTF_8));
    BookWriter.write(folder.resolve(code + ".csv"), now.getBytes(StandardCharsets.UTF_8));
    all.add(
        new Broken(
            code,
            List.of("sales", code + ".csv", "--as", "ventes.csv"),
            List.of("sales", code + "-avant.csv", "--as", "ventes.csv"),
            List.of()));
  }

  /** What Excel makes of a workbook with a password: an envelope whose inside can't be seen. */
  private static byte[] encrypted() throws IOException {
    try (POIFSFileSystem envelope = new POIFSFileSystem()) {
      envelope.createDocument(
          new java.io.ByteArrayInputStream(new byte[] {4, 0, 4, 0, 64, 0, 0, 0}), "EncryptionInfo");
      envelope.createDocument(new java.io.ByteArrayInputStream(new byte[4200]), "EncryptedPackage");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      envelope.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** A workbook whose sheet is no XML any more, or unfolds into a quarter of a gigabyte. */
  private static byte[] changed(byte[] workbook, boolean bomb) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(BookWriter.STAMP);
        out.putNextEntry(entry);
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        boolean sheet = part.getName().endsWith("sheet1.xml");
        int rows = text.indexOf("<sheetData>");
        out.write((sheet ? text.substring(0, rows) : text).getBytes(StandardCharsets.UTF_8));
        byte[] blank = new byte[1 << 20];
        Arrays.fill(blank, (byte) ' ');
        for (int i = 0; sheet && bomb && i < 250; i++) {
          out.write(blank);
        }
        out.write(
            (!sheet
                    ? ""
                    : bomb
                        ? text.substring(rows)
                        : "<sheetData><row r=1></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
