package bilan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.bank.Statement.Line;
import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank statement in each format gives the same lines, counted once. */
@Slow
class BankStatementsTest {

  private static final BigDecimal OPENING = new BigDecimal("1000.00");

  private static final List<Line> LINES =
      List.of(
          line("2022-01-05", "25000.00", "VIR SEPA SOLDE FABRIQUE", "EJ-2102345678", "DRFIP NORD"),
          line("2022-01-06", "-12.50", "CB BOULANGERIE", "C1", "LE FOURNIL"),
          line("2022-01-06", "-12.50", "CB BOULANGERIE", "C2", "LE FOURNIL"),
          line("2022-01-20", "-63.50", "PRLV ÉLECTRICITÉ", "P1", "ÉNERGIE"),
          line("2022-01-31", "1500.10", "VIR VILLE", "V7", "VILLE DE LILLE"));

  private static final String BY_LINE =
      "select account, booked_on, amount, count(*) as n from bank_lines group by all order by all";

  private static final String EXPECTED =
      """
      account,booked_on,amount,n
      …0189,2022-01-05,25000.0,1
      …0189,2022-01-06,-12.5,2
      …0189,2022-01-20,-63.5,1
      …0189,2022-01-31,1500.1,1
      """;

  @TempDir Path folder;
  private Cli cli;

  private static Line line(String on, String amount, String label, String ref, String who) {
    return new Line(LocalDate.parse(on), new BigDecimal(amount), label, ref, who);
  }

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
  }

  private Cli.Result ingest(String name, String text) throws IOException {
    return ingest(name, text, StandardCharsets.UTF_8);
  }

  private Cli.Result ingest(String name, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(charset));
    return cli.run("ingest", "bank", name);
  }

  private String asked(String sql) {
    Cli.Result result = cli.run("query", "--sql", sql, "-f", "csv");
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().replace("\uFEFF", "").replace("\r", "");
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static BigDecimal closing(Statement statement) {
    return OPENING.add(statement.sum());
  }

  @Test
  void eachFormatGivesTheSameLinesAndAllTogetherGiveThemOnce() throws IOException {
    Statement all = Statement.of(LINES);
    Charset old = Charset.forName("windows-1252");
    List<Cli.Result> results =
        List.of(
            ingest("debit-credit.csv", all.debitAndCredit()),
            ingest("deux-dates.csv", all.twoDays(), old),
            ingest("signe.csv", all.signed(), StandardCharsets.ISO_8859_1),
            ingest("camt2.xml", all.camt("02", OPENING, closing(all))),
            ingest("camt8.xml", all.camt("08", OPENING, closing(all))),
            ingest("banque.ofx", all.ofx(false, closing(all)), old),
            ingest("banque2.ofx", all.ofx(true, closing(all))));

    for (Cli.Result result : results) {
      assertThat(result.exit()).as(result.err()).isZero();
      assertThat(result.out()).contains("5 lignes lues, aucune rejetée");
      assertThat(result.err()).doesNotContain("BANK-");
    }
    assertThat(results.get(1).out()).contains("5 déjà connues");
    assertThat(asked(BY_LINE)).isEqualTo(EXPECTED);
  }

  @Test
  void aFormatIsRecognisedByItsContent() throws IOException {
    Statement all = Statement.of(LINES);
    for (String text :
        List.of(
            all.debitAndCredit(),
            all.signed(),
            all.camt("08", OPENING, closing(all)),
            all.ofx(false, closing(all)))) {
      Files.writeString(folder.resolve("a.txt"), text);
      Cli.Result seen = cli.run("inspect", "a.txt");
      assertThat(seen.out()).contains("Jeu : relevés bancaires (bank)", "5 lignes");
      assertThat(seen.out()).doesNotContain("30006", "12345678901");
    }
  }

  @Test
  void whatACamtSaysOfEachLineIsKept() throws IOException {
    Statement all = Statement.of(LINES);
    ingest("releve.xml", all.camt("08", OPENING, closing(all)));

    assertThat(
            asked(
                "select source_row, label, reference, counterparty, statement, opening_balance, closing_balance from bank_lines order by source_row limit 2"))
        .isEqualTo(
            """
            source_row,label,reference,counterparty,statement,opening_balance,closing_balance
            2,VIR SEPA SOLDE FABRIQUE,EJ-2102345678,DRFIP NORD,R1,1000,27411.6
            3,CB BOULANGERIE,C1,LE FOURNIL,R1,1000,27411.6
            """);
  }

  @Test
  void aBatchIsOneLineWithTheReferencesOfItsPayments() throws IOException {
    String camt = Statement.of(LINES.subList(0, 1)).camt("02", OPENING, new BigDecimal("26000.00"));
    String more =
        "<TxDtls><Refs><EndToEndId>EJ-2102345679</EndToEndId></Refs><RltdPties><Dbtr><Nm>DRFIP NORD</Nm></Dbtr></RltdPties></TxDtls></NtryDtls>";
    ingest("lot.xml", camt.replace("</NtryDtls>", more));

    assertThat(asked("select amount, reference, counterparty from bank_lines"))
        .isEqualTo(
            """
            amount,reference,counterparty
            25000,EJ-2102345678 · EJ-2102345679,DRFIP NORD
            """);
  }

  @Test
  void aGapBetweenLinesAndBalancesIsSaidAndALineToComeIsLeftOut() throws IOException {
    Statement all = Statement.of(LINES);
    String camt = all.camt("02", OPENING, closing(all).add(BigDecimal.TEN));
    Cli.Result result = ingest("releve.xml", camt.replaceFirst("BOOK", "PDNG"));

    assertThat(result.exit()).isZero();
    assertThat(plain(result.err()))
        .contains(
            "BANK-01 : Compte …0189 : 1 000,00 au départ et 1 411,60 de lignes font 2 411,60, le relevé dit 27 421,60 : il manque 25 010,00",
            "1 ligne à venir laissée de côté");
  }

  @Test
  void aRunningBalanceIsFollowed() throws IOException {
    Cli.Result result =
        ingest(
            "soldes.csv",
            """
            Date;Libellé;Montant;Solde;Compte
            05/01/2022;A;100,00;1100,00;FR7630006000011234567890189
            06/01/2022;B;-20,00;1080,00;FR7630006000011234567890189
            07/01/2022;C;-5,00;1070,00;FR7630006000011234567890189
            """);

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(plain(result.err())).contains("BANK-02", "1 070,00", "1 075,00 attendu");
  }

  @Test
  void aFileWithoutItsAccountAsksForIt() throws IOException {
    String text = "Date;Libellé;Débit euros;Crédit euros\n05/01/2022;VIR VILLE;;100,00\n";

    Cli.Result asks = ingest("releve.csv", text);
    assertThat(asks.exit()).isEqualTo(6);
    assertThat(asks.err()).contains("De quel compte bancaire", "--register");

    Cli.Result told =
        cli.run("ingest", "bank", "releve.csv", "--register", "FR76 3000 6000 0112 3456 7890 189");
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out()).contains("…0189 : 1 nouvelle");
  }

  @Test
  void nothingKeepsTheNumberOfAnAccount() throws IOException {
    Statement all = Statement.of(LINES);
    ingest("releve.csv", all.debitAndCredit() + "31/01/2022;VIR " + all.iban() + ";;x12\n");
    String shown =
        cli.run("rejects").out()
            + cli.run("rejects", "-f", "json").out()
            + cli.run("deliveries").out()
            + cli.run("query", "bank-lines").out();
    assertThat(shown).doesNotContain("12345678901").doesNotContain(all.iban());
  }

  @Test
  void oneBadLineRefusesTheStatement() throws IOException {
    Cli.Result result =
        ingest("releve.csv", Statement.of(LINES).debitAndCredit() + "01/02/2022;VIR;;douze\n");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("NUM-01", "douze", "releve.csv!releve!D9");
    assertThat(asked("select count(*) as n from bank_lines")).isEqualTo("n\n0\n");
  }

  @Test
  void anAccountInAnotherCurrencyIsRefused() throws IOException {
    Statement all = Statement.of(LINES);
    Cli.Result result =
        ingest("dollars.xml", all.camt("02", OPENING, closing(all)).replace("\"EUR\"", "\"USD\""));

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("NUM-03", "tenu en USD");
  }

  @Test
  void aCutOrHostileFileEndsInOneSentence() throws IOException {
    Statement all = Statement.of(LINES);
    String camt = all.camt("02", OPENING, closing(all));
    String ofx = all.ofx(false, closing(all));

    assertThat(ingest("a.xml", camt.substring(0, camt.length() / 2)).err())
        .contains("FILE-05", "a.xml est coupé");
    assertThat(ingest("a.ofx", ofx.substring(0, ofx.length() / 2)).err())
        .contains("FILE-05", "a.ofx est coupé");
    String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    assertThat(ingest("b.xml", camt.replace("<Document", entity + "<Document")).err())
        .contains("FILE-07");
    assertThat(
            ingest("b.ofx", all.ofx(true, closing(all)).replace("<OFX>", entity + "<OFX>")).err())
        .contains("FILE-07");
    assertThat(ingest("c.xml", camt.replace("BkToCstmrStmt", "BkToCstmrAcctRpt")).err())
        .contains("FILE-09", "un avis de la banque");
  }

  @Test
  void aLaterVersionReplacesAndAnUndoBringsBack() throws IOException {
    Statement all = Statement.of(LINES);
    ingest("releve.csv", all.debitAndCredit());
    Cli.Result again = ingest("releve.csv", all.debitAndCredit().replace("1500,10", "1500,20"));
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(asked("select sum(amount) as s from bank_lines")).isEqualTo("s\n26411.7\n");

    assertThat(cli.run("deliveries", "undo", "2", "--force").exit()).isZero();
    assertThat(asked("select sum(amount) as s from bank_lines")).isEqualTo("s\n26411.6\n");
  }
}
