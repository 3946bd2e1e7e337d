package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.bank.BankLines.Line;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.text.NamedEntities;
import bilan.pipelines.sheet.text.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  private static final Pattern CHARSET =
      Pattern.compile("CHARSET:\\s*(?:WINDOWS-|CP)?(\\d{4})\\b", Pattern.CASE_INSENSITIVE);

  /** The key of a French account is reckoned modulo 97 over bank, branch and account. */
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  /** Kinds that say no more than the sign of the amount. */
  private static final Set<String> SIGNS = Set.of("CREDIT", "DEBIT");

  private final Reader in;
  private final BankLines lines = new BankLines();
  private final Map<String, String> values = new HashMap<>();
  private Line line = new Line();
  private boolean found;
  private boolean ended;
  private boolean within;
  private boolean original;

  private OfxReader(Reader in) {
    this.in = in;
  }

  /** Opens an OFX file, of either version, as a workbook of one sheet. */
  public static Workbook open(Path file, ReadOptions options) throws IOException {
    TextEncoding encoding =
        TextEncoding.of(file, options.encoding() != null ? options.encoding() : declared(file));
    try (Reader in = new BufferedReader(encoding.reader(file))) {
      OfxReader reader = new OfxReader(in);
      reader.read();
      if (!reader.ended) {
        throw Guard.refusal(file, "cut");
      }
      return reader.lines.workbook(
          Workbook.Kind.OFX, Map.of("encoding", encoding.charset().name()));
    }
  }

  /** UTF-8 that proves itself is believed before a header that many banks leave as it was. */
  private static @Nullable Charset declared(Path file) throws IOException {
    byte[] head = TextEncoding.head(file);
    if (TextEncoding.unicode(head) != null
        || TextEncoding.of(file, null).charset().equals(StandardCharsets.UTF_8)) {
      return null;
    }
    Charset xml = TextEncoding.named(head, TextEncoding.XML);
    Matcher sgml = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return xml != null || !sgml.find() ? xml : TextEncoding.named("windows-" + sgml.group(1));
  }

  /** Reads tags, each with the text behind it; a declaration or a comment says nothing. */
  private void read() throws IOException {
    upTo('<');
    while (found) {
      String tag = upTo('>');
      if (!found) {
        throw new IOException("Unexpected end of OFX");
      }
      if (tag.startsWith("!DOCTYPE") || tag.startsWith("!ENTITY")) {
        throw new LimitException("doctype", 0);
      }
      String text = upTo('<');
      if (tag.startsWith("/")) {
        end(named(tag.substring(1)));
      } else if (tag.endsWith("/")) {
        start(named(tag.substring(0, tag.length() - 1)), "");
      } else if (!tag.isEmpty() && tag.charAt(0) != '?' && tag.charAt(0) != '!') {
        // Some banks write a space by its name that others leave as it is.
        start(named(tag), NamedEntities.resolved(text.strip().replace("&nbsp;", " ")));
      }
    }
  }

  private static String named(String tag) {
    return tag.strip().toUpperCase(Locale.ROOT);
  }

  /** The characters before a mark, which is passed, or the end. */
  private String upTo(char mark) throws IOException {
    StringBuilder passed = new StringBuilder();
    int c = in.read();
    for (; c >= 0 && c != mark; c = in.read()) {
      passed.append((char) c);
      if (passed.length() > SheetLimits.RECORD) {
        throw new LimitException("text", 0);
      }
    }
    found = c == mark;
    return passed.toString();
  }

  private void start(String name, String text) throws IOException {
    if (name.equals("STMTTRN")) {
      line = new Line();
      within = true;
      original = false;
    } else if (within) {
      value(name, text);
    } else if (text.isEmpty()) {
      values.put("balance", name);
    } else {
      values.putIfAbsent(name.equals("BALAMT") ? values.getOrDefault("balance", "") : name, text);
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
            BankLines.money(values.get("LEDGERBAL"), false));
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
        Line.put(line.labels, text);
        Line.put(line.counterparties, text);
      }
      case "MEMO" -> Line.put(line.labels, text);
      case "CHECKNUM", "REFNUM" -> Line.put(line.references, text);
      case "ORIGCURRENCY" -> original = true;
      // An amount with an original currency is already in the currency of the account.
      case "CURSYM" -> line.currency = original ? line.currency : text;
      default -> {}
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
