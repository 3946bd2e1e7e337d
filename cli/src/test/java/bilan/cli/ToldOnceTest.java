package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.session.GatheredProblems;
import bilan.testing.Slow;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is the same at many places, or of many codes, is one message with a handful of examples. */
@Slow
class ToldOnceTest extends SheetDesk {

  private static final List<String> PLACES =
      List.of("Fives", "Lomme", "Moulins", "Wazemmes", "Hellemmes", "Bois-Blancs", "Vauban");

  @Test
  void aRowWithoutAPlaceIsToldOnceWithItsEuros() throws IOException {
    ingest("sales", sales(PLACES.subList(0, 5), false, false));
    Cli.Result asked =
        ingest("sales", sales(PLACES.subList(0, 5), false, true), "--max-rejects", "10");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.out().split("rejetée \\(|rejetées \\(", -1)).hasSize(2);
    assertThat(plain(asked.out())).contains("non affecté : 4 rejetées (22,10 €)");
    assertThat(asked.err().split("CELL-01", -1)).hasSize(2);
    assertThat(plain(asked.err())).contains("Le lieu manque (4 fois)", "tableau.csv!tableau!");
    assertThat(asked.err().split("DELIV-04", -1)).hasSize(2);
    assertThat(plain(asked.err()))
        .contains("3 lignes comptées seraient rejetées, −18,09 €", "Moulins, Wazemmes, Hellemmes")
        .contains("27 lignes du nouveau fichier (163,56 €)", "30 d’aujourd’hui (181,65 €)");
    Cli.Result done =
        ingest("sales", sales(PLACES.subList(0, 5), false, true), "--max-rejects=10", "--replace");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(query("select count(*) n, sum(amount_incl_tax) e from sales"))
        .isEqualTo("n,e\n47,234.66\n");
  }

  @Test
  void aPlaceOfWhichAllRowsAreRejectedIsTold() throws IOException {
    Cli.Result done =
        ingest(
            "sales",
            "Date;Lieu;Article;Montant TTC;TVA\n05/01/2023;Fives;Thé;2,00;20 %\n"
                + "05/01/2023;Lomme;Thé;abc;20 %\n05/01/2023;;Thé;abc;20 %\n");
    assertThat(done.exit()).isZero();
    assertThat(plain(done.out()))
        .contains("Fives : 1 nouvelle (2,00 €)", "Lomme : 1 rejetée", "non affecté : 1 rejetée");
  }

  @Test
  void aQuestionOfManyPlacesIsAskedOnceAndItsLineAnswersAll() throws IOException {
    Files.writeString(folder.resolve("v.csv"), sales(PLACES, false, false));
    cli().run("ingest", "sales", "v.csv");
    String other = sales(PLACES, false, false).replaceAll("(0[123]/01/2023;\\S+;)Café", "$1Jus");
    Cli.Result asked = ingest("sales", other);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err().split("DELIV-07", -1)).hasSize(2);
    assertThat(plain(asked.err()))
        .contains("où : Fives, Lomme, Moulins, Wazemmes, Hellemmes et 2 autres")
        .contains("(70 lignes, ", "49 lignes identiques sur 70");
    assertThat(typed(asked, "--other-register").exit()).isZero();
    assertThat(query("select count(*) n from sales")).isEqualTo("n\n140\n");
  }

  @Test
  void whatIsNotedAtManyPlacesIsOneNote() throws IOException {
    Files.writeString(folder.resolve("v.csv"), sales(PLACES, true, false));
    cli().run("ingest", "sales", "v.csv");
    Cli.Result unread = ingest("sales", sales(PLACES, true, true), "--max-rejects", "10");
    assertThat(unread.err().split("GONE-02", -1)).hasSize(2);
    assertThat(plain(unread.err())).contains("3 tickets de « tableau.csv » sont illisibles");
    String less =
        sales(PLACES, true, false)
            .lines()
            .filter(line -> !line.startsWith("05/01") && !line.isBlank())
            .reduce("", (all, line) -> all + line + "\n");
    Files.writeString(folder.resolve("w.csv"), less);
    Cli.Result gone = cli().run("ingest", "sales", "w.csv");
    assertThat(gone.err().split("GONE-01", -1)).hasSize(2);
    assertThat(plain(gone.err()))
        .contains("7 tickets de « tableau.csv » sont absents de « w.csv »");
  }

  @Test
  void twoTillsAtManyPlacesAreOneNote() throws IOException {
    Files.writeString(folder.resolve("v.csv"), sales(PLACES, false, false));
    cli().run("ingest", "sales", "v.csv");
    Cli.Result noted = ingest("sales", sales(PLACES, false, false).replace("Café;", "Repas;1"));
    assertThat(noted.exit()).as(noted.err()).isZero();
    assertThat(noted.err().split("DOUBLE-01", -1)).hasSize(2);
    assertThat(plain(noted.err())).contains("Fives, Lomme, Moulins, Wazemmes, Hellemmes (+ 2)");
  }

  @Test
  void hundredsOfGrantsAlikeAreOneQuestionThatOneShortLineAnswers() throws IOException {
    Files.writeString(folder.resolve("sans codes.csv"), grants(385, false));
    cli().run("ingest", "funding", "sans codes.csv");
    Cli.Result asked = ingest("funding", grants(385, true));
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err().split("DELIV-12", -1)).hasSize(2);
    assertThat(asked.err().lines().allMatch(line -> line.length() < 1000)).isTrue();
    Cli.Result done = typed(asked, "--other-register");
    assertThat(done.exit()).isZero();
    assertThat(done.err()).doesNotContain("ANSWER-01");
    assertThat(query("select count(*) n from grants")).isEqualTo("n\n770\n");
  }

  @Test
  void hundredsOfGrantsWrittenTwiceAreOneQuestionThatOneShortLineAnswers() throws IOException {
    String once = grants(120, false);
    Cli.Result asked = ingest("funding", once + once.substring(once.indexOf('\n') + 1));
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(plain(asked.err())).contains("DELIV-12", "et 115 autres");
    assertThat(asked.err().lines().allMatch(line -> line.length() < 1000)).isTrue();
    Cli.Result done = typed(asked, "--other-register");
    assertThat(done.exit()).isZero();
    assertThat(done.err()).doesNotContain("ANSWER-01");
  }

  /** Codes that a list numbers differ by a digit by design: no other one is meant. */
  @Test
  void aCodeOfANumberedSeriesIsNoOtherOneMisspelt() throws IOException {
    Files.writeString(folder.resolve("g.csv"), grants(20, true));
    cli().run("ingest", "funding", "g.csv");
    StringBuilder receipts = new StringBuilder("Subvention;Date;Montant versé\n");
    for (int i = 21; i <= 405; i++) {
      receipts.append("A-%03d;05/02/2023;10\n".formatted(i));
    }
    Cli.Result told = ingest("funding", receipts.toString());
    assertThat(plain(told.err())).contains("FUND-14", "« A-021 », « A-022 »", "et 377 autres");
    assertThat(told.err()).doesNotContain("?)");
    Cli.Result near = ingest("funding", "Subvention;Date;Montant versé\nA007;05/02/2023;10\n");
    assertThat(plain(near.err())).contains("« A007 » (A-007 ?)");
  }

  @Test
  void manyWarningsOfOneKindAreAHandfulAndHowManyMore() {
    List<Problem> all = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      all.add(
          Problem.warning("X-01", Message.of("profile.no_sheet", "F" + i, "–"), "a!b!" + i, null));
      all.add(Problem.error("X-02", Message.of("profile.no_sheet", "F" + i, "–"), null, null));
    }
    List<Problem> told = GatheredProblems.of(all);
    assertThat(told.stream().filter(p -> p.code().equals("X-02"))).hasSize(40);
    List<Problem> warnings = told.stream().filter(p -> p.code().equals("X-01")).toList();
    assertThat(warnings).hasSize(8);
    assertThat(warnings.get(7).what()).isEqualTo(Message.of("cli.gathered_alike", 33));
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private Cli.Result typed(Cli.Result asked, String option) {
    String line =
        asked
            .err()
            .lines()
            .map(String::strip)
            .filter(l -> l.startsWith("bilan ") && l.contains(option))
            .findFirst()
            .orElseThrow(() -> new AssertionError(asked.err()));
    List<String> words = Shell.words(line);
    return cli().run(words.subList(1, words.size()).toArray(String[]::new));
  }

  /** Ten days at each place; without a place, one row of each of the first four days. */
  private static String sales(List<String> places, boolean tickets, boolean blanks) {
    StringBuilder text =
        new StringBuilder("Date;Lieu;Article;Montant TTC;TVA" + (tickets ? ";Ticket" : "") + "\n");
    int ticket = 0;
    for (int day = 1; day <= 10; day++) {
      for (int i = 0; i < places.size(); i++) {
        boolean blank = blanks && day <= 4 && i == day % 5;
        text.append(
            String.format(
                Locale.ROOT,
                "%02d/01/2023;%s;Café;%d,%02d;20 %%",
                day,
                blank ? "" : places.get(i),
                3 + i,
                day));
        text.append(tickets ? ";" + ++ticket : "").append('\n');
      }
    }
    return text.toString();
  }

  private static String grants(int count, boolean coded) {
    StringBuilder text =
        new StringBuilder(
            (coded ? "Code;" : "") + "Financeur;Objet;Montant accordé;Date de décision\n");
    for (int i = 1; i <= count; i++) {
      text.append(coded ? "A-%03d;".formatted(i) : "");
      text.append("Financeur %d;Projet %d;%d;05/01/2023\n".formatted(i % 40, i, 1000 + i));
    }
    return text.toString();
  }
}
