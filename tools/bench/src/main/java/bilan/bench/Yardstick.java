package bilan.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What a short program without bilan takes for the same work: the measure of each goal. */
public final class Yardstick {

  private Yardstick() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "word" -> System.out.println("bilan");
      case "query" -> query(args[1]);
      case "csv" -> csv(Path.of(args[1]), Path.of(args[2]));
      case "xlsx" -> xlsx(Path.of(args[1]));
      case "xls" -> xls(Path.of(args[1]));
      case "ods" -> ods(Path.of(args[1]));
      case "views" -> ViewCost.measure(args[1], args[2]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Opens the warehouse with the stock driver and asks one question. */
  private static void query(String file) throws Exception {
    try (Connection c =
            DriverManager.getConnection("jdbc:duckdb:" + file + ";access_mode=READ_ONLY");
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "select year(sold_on), sum(amount_excl_tax) from sales group by 1 order by 1")) {
      while (r.next()) {
        System.out.println(r.getObject(1) + " " + r.getObject(2));
      }
    }
  }

  /** The same rows typed by hand-written SQL over DuckDB's own reader, checkpointed. */
  private static void csv(Path input, Path database) throws Exception {
    Files.deleteIfExists(database);
    try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement s = c.createStatement()) {
      s.execute(
          """
          create table sales as
          select strptime("Date" || ' ' || "Heure", '%d/%m/%Y %H:%M') as sold_at,
            strptime("Date", '%d/%m/%Y')::date as sold_on, "N° ticket" as ticket, "Lieu" as place,
            "Désignation" as product, "Catégorie" as category, "Quantité"::decimal(18,6) as quantity,
            replace(replace("Prix unitaire TTC", ' €', ''), ',', '.')::decimal(18,6) as unit_price,
            replace(replace("Total TTC", ' €', ''), ',', '.')::decimal(18,6) as amount,
            replace(replace("TVA", ' %', ''), ',', '.')::decimal(12,6) / 100 as rate,
            "Mode de paiement" as payment
          from read_csv('{{file}}', delim = ';', header = true, all_varchar = true)
          """
              .replace("{{file}}", input.toString().replace("'", "''")));
      s.execute("checkpoint");
    }
  }

  /** Touches every cell of every sheet and keeps nothing. */
  private static void xlsx(Path input) throws Exception {
    long characters = 0;
    try (InputStream in = Files.newInputStream(input);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      for (var sheet : (Iterable<org.dhatim.fastexcel.reader.Sheet>) book.getSheets()::iterator) {
        try (var rows = sheet.openStream()) {
          for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
            for (var cell : row) {
              String raw = cell == null ? null : cell.getRawValue();
              characters += raw == null ? 0 : raw.length();
            }
          }
        }
      }
    }
    System.out.println(characters);
  }

  private static void xls(Path input) throws Exception {
    long cells = 0;
    try (HSSFWorkbook book = new HSSFWorkbook(new POIFSFileSystem(input.toFile()), true)) {
      for (var row : book.getSheetAt(0)) {
        for (var cell : row) {
          cells += cell.toString().length();
        }
      }
    }
    System.out.println(cells);
  }

  /** Only the events of its XML: the least that any reader of it must do. */
  private static void ods(Path input) throws Exception {
    long characters = 0;
    try (ZipFile zip = new ZipFile(input.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("content.xml"))) {
      XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.CHARACTERS) {
          characters += xml.getTextLength();
        }
      }
    }
    System.out.println(characters);
  }
}
