package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Refusals;
import bilan.pipelines.sheet.text.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An OFX file, 1.x (SGML, whose values have no end tags) or 2.x (XML): both are tags with a text
 * behind, and the aggregates close.
 */
public final class OfxReader {

  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile("CHARSET:\\s*(?:WINDOWS-|CP)?([\\w-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.-]+)", Pattern.CASE_INSENSITIVE);

  /** The key of a French account is reckoned modulo 97 over bank, branch and account. */
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  /** Kinds that say no more than the sign of the amount. */
  private static final Set<String> SIGNS = Set.of("CREDIT", "DEBIT");

  private final BankLines lines = new BankLines();
  private final Map<String, String> values = new HashMap<>();
  private BankLine line = new BankLine();
  private boolean ended;
  private boolean within;
  private boolean original;

  private OfxReader() {}

  /** Opens an OFX file, of either version, as a workbook of one sheet. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    Charset declared = options.encoding() != null ? options.encoding() : declared(file);
    TextEncoding encoding = TextEncoding.of(file, declared);
    OfxReader reader = new OfxReader();
    try (Reader in = encoding.reader(file)) {
      reader.read(new OfxTags(in));
    }
    if (!reader.ended) {
      throw Refusals.of(file, "cut");
    }
    return BankWorkbook.of(
        Workbook.Kind.OFX, reader.lines, Map.of("encoding", encoding.charset().name()));
  }

  /** UTF-8 that proves itself is believed before a header that many banks leave as it was. */
  private static @Nullable Charset declared(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (TextEncoding.unicode(head) != null
        || TextEncoding.of(file, null).charset().equals(StandardCharsets.UTF_8)) {
      return null;
    }
    Matcher xml = DECLARED.matcher(text);
    Matcher sgml = CHARSET.matcher(text);
    try {
      return xml.find()
          ? Charset.forName(xml.group(1))
          : sgml.find() && sgml.group(1).matches("\\d{4}")
              ? Charset.forName("windows-" + sgml.group(1))
              : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void read(OfxTags tags) throws IOException {
    while (tags.next()) {
      String name = tags.name();
      if (tags.isEnd()) {
        end(name);
      } else if (name.equals("STMTTRN")) {
        line = new BankLine();
        within = true;
        original = false;
      } else if (within) {
        value(name, tags.text());
      } else if (!tags.text().isEmpty()) {
        values.putIfAbsent(
            name.equals("BALAMT") ? values.getOrDefault("balance", "") : name, tags.text());
      } else {
        values.put("balance", name);
      }
    }
  }

  private void end(String name) throws IOException {
    switch (name) {
      case "STMTTRN" -> {
        lines.add(line);
        within = false;
      }
      case "ORIGCURRENCY" -> original = false;
      case "STMTRS", "CCSTMTRS" -> {
        lines.statement(
            account(),
            values.get("CURDEF"),
            values.get("DTEND"),
            SheetCell.BLANK,
            BankLine.money(values.get("LEDGERBAL"), false));
        values.clear();
      }
      case "OFX" -> ended = true;
      default -> {}
    }
  }

  private void value(String name, String text) {
    switch (name) {
      case "DTPOSTED" -> line.booked = text;
      case "DTUSER", "DTAVAIL" -> line.valued = text;
      case "TRNAMT" -> line.amount = text;
      case "TRNTYPE" -> line.kind = SIGNS.contains(text) ? null : text.toLowerCase(Locale.ROOT);
      case "FITID" -> line.id = text;
      case "NAME" -> {
        BankLine.put(line.labels, text);
        BankLine.put(line.counterparties, text);
      }
      case "MEMO" -> BankLine.put(line.labels, text);
      case "CHECKNUM", "REFNUM" -> BankLine.put(line.references, text);
      case "ORIGCURRENCY" -> original = true;
      case "CURSYM" -> currency(text);
      default -> {}
    }
  }

  /** An amount with an original currency is already in the currency of the account. */
  private void currency(String text) {
    if (!original) {
      line.currency = text;
    }
  }

  /** The IBAN of a French account, whose parts the file names; else the number that it names. */
  private @Nullable String account() {
    String bank = values.getOrDefault("BANKID", "");
    String branch = values.getOrDefault("BRANCHID", "");
    String account = values.getOrDefault("ACCTID", "").replace(" ", "").toUpperCase(Locale.ROOT);
    if (!bank.matches("\\d{5}") || !branch.matches("\\d{5}") || !account.matches("[0-9A-Z]{11}")) {
      return account.isEmpty() ? null : account;
    }
    return "FR76" + bank + branch + account + key(bank, branch, account);
  }

  /** The two digits at the end of a French account number. */
  private static String key(String bank, String branch, String account) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < account.length(); i++) {
      char c = account.charAt(i);
      digits.append(Character.isDigit(c) ? c - '0' : letter(c));
    }
    BigInteger sum =
        new BigInteger(bank)
            .multiply(BigInteger.valueOf(89))
            .add(new BigInteger(branch).multiply(BigInteger.valueOf(15)))
            .add(new BigInteger(digits.toString()).multiply(BigInteger.valueOf(3)));
    return "%02d".formatted(97 - sum.mod(NINETY_SEVEN).intValue());
  }

  /** A and J are 1, B, K and S 2, and so on. */
  private static int letter(char c) {
    return c <= 'I' ? c - 'A' + 1 : c <= 'R' ? c - 'J' + 1 : c - 'S' + 2;
  }
}
