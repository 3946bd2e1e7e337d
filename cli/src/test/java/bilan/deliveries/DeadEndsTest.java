package bilan.deliveries;

import static bilan.deliveries.Sale.all;
import static bilan.deliveries.Sale.each;
import static bilan.deliveries.Sale.january;
import static bilan.deliveries.Sale.numbered;
import static bilan.deliveries.Sale.with;
import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli.Result;
import bilan.testing.Deep;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever asks is answered by the line that it prints, typed as it stands. */
@Deep
class DeadEndsTest extends SalesDesk {

  @Test
  void aSourceWithSpacesAndQuotesIsNamedAsAShellTakesIt() throws IOException {
    List<Sale> one = numbered(january(1, 10, 6, 1));
    List<Sale> other = numbered(january(1, 10, 6, 5));
    ends(send("caisse de l'été.csv", one), DONE);
    ends(typed(send("à côté.csv", other)), DONE);
    counts(all(one, other));
  }

  @Test
  void theWholeLineAnswersWhatTheFirstAnswerLeadsTo() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    List<Sale> relabelled = each(sales.subList(0, 30), s -> s.product("Rayon " + s.product()));
    ends(send("caisse.csv", sales), DONE);
    Result asked = send("autre.csv", relabelled);
    ends(asked, DECIDE, "--replace --same-register=caisse.csv");
    ends(typed(asked), DONE);
    counts(all(relabelled, sales.subList(30, 60)));
  }

  @Test
  void aLooseAnswerGivesWayToTheOneThatNamesItsSource() throws IOException {
    List<Sale> a = numbered(january(1, 10, 6, 1));
    List<Sale> b = numbered(january(1, 10, 6, 4));
    List<Sale> d = numbered(january(1, 10, 6, 7));
    ends(send("a.csv", a), DONE);
    ends(send("b.csv", b, "--other-register"), DONE);
    Result asked = send("d.csv", d, "--other-register");
    ends(asked, DECIDE);
    assertThat(asked.err()).doesNotContain("--other-register --other-register");
    ends(typed(asked), DONE);
    counts(all(all(a, b), d));
  }

  @Test
  void theOtherTillUnderTheSameNameIsTakenUnderAnother() throws IOException {
    List<Sale> one = january(1, 10, 6, 1);
    List<Sale> other = each(january(1, 10, 6, 4), s -> s.product("Autre " + s.product()));
    ends(send("ventes.csv", one), DONE);
    Result asked = send("ventes.csv", other);
    ends(asked, DECIDE, "--as ventes-2.csv");
    ends(typed(asked, 1), DONE);
    counts(all(one, other));
  }

  @Test
  void totalsThatAskAtTwoPlacesAreAnsweredForEach() throws IOException {
    List<Sale> lines =
        all(january(1, 5, 6, 1), each(january(1, 5, 6, 2), s -> s.place("POP Café Moulins")));
    ends(send("caisse.csv", lines), DONE);
    Spreadsheet sheet = new Spreadsheet().tab("Z", "Date", "Lieu", "Montant TTC");
    for (String place : List.of("Wazemmes", "POP Café Moulins")) {
      for (int day = 1; day <= 5; day++) {
        sheet.row(LocalDate.of(2022, 1, day), place, new BigDecimal("100.00"));
      }
    }
    sheet.write(folder.resolve("z.csv"));
    Result asked = run("ingest", "sales", "z.csv");
    ends(asked, DECIDE, "--prefer Wazemmes=line", "--prefer 'POP Café Moulins=total'");
    ends(
        run(
            "ingest",
            "sales",
            "z.csv",
            "--prefer",
            "Wazemmes=line",
            "--prefer",
            "POP Café Moulins=total"),
        DONE);
    assertThat(answer("select count(*) from sales where place = 'Wazemmes'")).isEqualTo("30");
    assertThat(answer("select count(*) from sales where place like '%Moulins'")).isEqualTo("5");
  }

  @Test
  void oneLineAnswersTotalsThatAskAtTwoPlaces() throws IOException {
    Spreadsheet days = new Spreadsheet().tab("Suivi", "Date", "Lieu", "Type", "Participants");
    Spreadsheet months = new Spreadsheet().tab("Mois", "Lieu", "Mois", "Participants");
    for (String place : List.of("Fives", "Moulins")) {
      days.row(LocalDate.of(2024, 3, 5), place, "Atelier", 7);
      months.row(place, "mars 2024", 126);
    }
    days.write(folder.resolve("suivi.csv"));
    months.write(folder.resolve("mois.csv"));
    ends(run("ingest", "attendance", "suivi.csv"), DONE);
    Result asked = run("ingest", "attendance", "mois.csv");
    ends(asked, DECIDE, "--prefer Moulins=total --prefer Fives=total");
    ends(typed(asked), DONE);
    assertThat(answer("select sum(participants) from attendance")).isEqualTo("252");
  }

  @Test
  void totalsOfTwoFilesThatAReferenceBringsTogetherAreAnsweredForEach() throws IOException {
    List<Sale> lines =
        all(january(1, 5, 6, 1), each(january(1, 5, 6, 2), s -> s.place("POP Café Moulins")));
    ends(send("caisse.csv", lines), DONE);
    total("z1.csv", "Bar W", "0.50");
    total("z2.csv", "Bar M", "900.00");
    new Spreadsheet()
        .tab("Lieux", "Lieu", "Alias")
        .row("Wazemmes", "Bar W")
        .row("POP Café Moulins", "Bar M")
        .write(folder.resolve("lieux.xlsx"));
    Result asked = run("ingest", "reference", "lieux.xlsx");
    ends(asked, DECIDE, "--prefer 'POP Café Moulins=total' --prefer Wazemmes=line");
    ends(typed(asked), DONE);
    assertThat(answer("select count(*) from sales where place = 'Wazemmes'")).isEqualTo("30");
    assertThat(answer("select count(*) from sales where place like '%Moulins'")).isEqualTo("5");
  }

  private void total(String name, String place, String amount) throws IOException {
    Spreadsheet sheet = new Spreadsheet().tab("Z", "Date", "Lieu", "Montant TTC");
    for (int day = 1; day <= 5; day++) {
      sheet.row(LocalDate.of(2022, 1, day), place, new BigDecimal(amount));
    }
    sheet.write(folder.resolve(name));
    ends(run("ingest", "sales", name), DONE);
  }

  @Test
  void someRowsNamedAndSomeBlankAsk() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    List<Sale> half = new ArrayList<>(sales);
    for (int i = 0; i < 20; i++) {
      half.set(i, half.get(i).register("Bar"));
    }
    Result asked = send("caisse.csv", half);
    ends(asked, DECIDE, "DELIV-09", "20 lignes nomment leur caisse et 40 n’en nomment aucune");
    ends(typed(asked), DONE);
    counts(half);
    assertThat(answer("select count(*) from sales where register = 'Bar'")).isEqualTo("60");
    ends(send("caisse.csv", each(half, s -> s.register("Bar"))), DONE);
    counts(half);
  }

  @Test
  void theSameRowsWithoutTheirTicketsAreNoChange() throws IOException {
    List<Sale> sales = numbered(january(1, 10, 6, 1));
    List<Sale> bare = january(1, 10, 6, 1);
    ends(send("caisse.csv", sales), DONE);
    Result result = send("caisse.csv", bare, "--without", "N° de ticket");
    ends(result, DONE, "60 inchangées");
    counts(bare);
  }

  @Test
  void whatIsTakenForTwoTillsIsUndoneAndTakenForOne() throws IOException {
    List<Sale> one = january(1, 10, 6, 1);
    List<Sale> other = each(january(1, 10, 4, 4), s -> s.product("Autre " + s.product()));
    ends(send("comptoir.csv", one), DONE);
    ends(
        send("terrasse.csv", other),
        DONE,
        "DOUBLE-01",
        "« terrasse.csv » (40 lignes, ",
        "« comptoir.csv » (60 lignes, ",
        "bilan deliveries undo 2",
        "--replace --same-register");
    ends(run("deliveries", "undo", "2"), DONE);
    ends(typed(send("terrasse.csv", other, "--replace", "--same-register"), 1), DONE);
    counts(other);
  }

  @Test
  void aTicketThatLostALineBesideAnUnreadableDateAsks() throws IOException {
    List<Sale> sales = new ArrayList<>(numbered(january(1, 10, 6, 1)));
    sales.set(9, sales.get(9).on(sales.get(8).on()).ticket(String.valueOf(sales.get(8).ticket())));
    ends(send("caisse.csv", sales), DONE);
    List<Sale> next = new ArrayList<>(sales);
    next.remove(9);
    next.add(sales.get(40).ticket("4711").product("Illisible"));
    Spreadsheet.of(next).write(folder.resolve("caisse.csv"));
    String text = Files.readString(folder.resolve("caisse.csv"));
    String undated = text.replaceFirst("(?m)^[0-9/]+(?=;.*Illisible)", "hier");
    Files.writeString(folder.resolve("caisse.csv"), undated);
    Result asked = run("ingest", "sales", "caisse.csv");
    ends(asked, DECIDE, "DELIV-04", "1 ligne comptée serait rejetée");
    ends(typed(asked), DONE);
    next.remove(59);
    counts(next);
  }

  @Test
  void rowsWithoutATillAtTwoPlacesGetNoneOfTheirNames() throws IOException {
    List<Sale> bar = new ArrayList<>(each(january(1, 5, 6, 1), s -> s.register("Bar")));
    List<Sale> hall =
        new ArrayList<>(each(january(1, 5, 6, 2), s -> s.place("Moulins").register("Accueil")));
    bar.set(3, bar.get(3).register(null));
    hall.set(7, hall.get(7).register(null));
    Result asked = send("caisse.csv", all(bar, hall));
    ends(asked, DECIDE, "--register 'Caisse sans nom'");
    ends(typed(asked), DONE);
    assertThat(answer("select count(*) from sales where register in ('Bar', 'Accueil')"))
        .isEqualTo("58");
  }

  @Test
  void columnsThatAreGoneAreDoneWithoutByOneLine() throws IOException {
    List<Sale> sales = each(numbered(january(1, 10, 6, 1)), s -> s.register("Bar"));
    List<Sale> bare = each(january(1, 8, 6, 1), s -> s.product("Rayon " + s.product()));
    ends(send("caisse d'été.csv", sales), DONE);
    Result asked = send("caisse d'été.csv", bare);
    ends(asked, DECIDE, "« Caisse »", "« N° de ticket »", "--replace");
    ends(typed(asked), DONE);
    counts(all(bare, sales.subList(48, 60)));
  }

  @Test
  void theSameBytesWithReplaceChangeNothing() throws IOException {
    List<Sale> sales = january(1, 10, 4, 1);
    ends(send("export.csv", sales), DONE);
    ends(send("export.csv", sales, "--replace"), DONE, "déjà importé le");
    assertThat(answer("select count(*) from deliveries")).isEqualTo("1");
  }

  @Test
  void anAnswerThatNothingAskedForIsSaidToBeSo() throws IOException {
    List<Sale> sales = january(1, 10, 4, 1);
    ends(send("a.csv", sales, "--other-register=b.csv"), DONE, "ANSWER-01", "b.csv");
    List<Sale> one = numbered(january(11, 20, 6, 1));
    List<Sale> other = numbered(january(11, 20, 6, 5));
    ends(send("c.csv", one), DONE);
    ends(send("d.csv", other, "--other-register=c.csv"), DONE);
    List<Sale> more = with(other, 3, other.get(3).amount("1.00"));
    Result result = send("d.csv", more, "--same-register=c.csv");
    ends(result, DONE, "ANSWER-02", "bilan deliveries decisions forget 1");
    counts(all(all(sales, one), more));
  }

  @Test
  void aTicketThatCouldNotBeReadIsListedAsUnreadable() throws IOException {
    List<Sale> sales = numbered(january(1, 10, 6, 1));
    List<Sale> next = new ArrayList<>(with(sales, 20, sales.get(20).amount("346.90")));
    next.remove(30);
    ends(send("caisse.csv", sales), DONE);
    Spreadsheet.of(next).write(folder.resolve("copie.csv"));
    String text = Files.readString(folder.resolve("copie.csv"));
    Files.writeString(folder.resolve("copie.csv"), text.replace("346,90", "illisible"));
    Result result = run("ingest", "sales", "copie.csv");
    ends(result, DONE, "GONE-01", "1 ticket de « caisse.csv » est absent", "GONE-02", "illisible");
    counts(sales);
  }

  @Test
  void twoTillsNamedAndToldApartAskNothingWhenOneGrows() throws IOException {
    for (boolean keys : List.of(false, true)) {
      String end = keys ? "-n.csv" : ".csv";
      String place = keys ? "Moulins" : "Wazemmes";
      List<Sale> one = each(sales(keys, 1, 10, 1), s -> s.place(place));
      List<Sale> other = each(sales(keys, 1, 10, 5), s -> s.place(place));
      ends(send("a" + end, one), DONE);
      run("ingest", "sales", "b" + end);
      send("b" + end, other, "--other-register=a" + end);
      ends(send("a" + end, each(one, s -> s.register("Bar"))), DONE);
      ends(send("b" + end, each(other, s -> s.register("Terrasse"))), DONE);
      List<Sale> grown = each(sales(keys, 1, 12, 5), s -> s.place(place).register("Terrasse"));
      ends(send("b" + end, grown), DONE);
      assertThat(answer("select count(*) from sales where place = '" + place + "'"))
          .isEqualTo("132");
    }
  }

  private static List<Sale> sales(boolean keys, int from, int to, int seed) {
    List<Sale> sales = january(from, to, 6, seed);
    return keys ? numbered(sales) : sales;
  }

  @Test
  void aMonthBesideOneDaySaysWhatTheMonthComesTo() throws IOException {
    new Spreadsheet()
        .tab("Mois", "Mois", "Lieu", "Nombre de participants")
        .row("mars 2022", "Fives", 126)
        .row("avril 2022", "Fives", 80)
        .write(folder.resolve("mois.csv"));
    ends(run("ingest", "attendance", "mois.csv"), DONE);
    new Spreadsheet()
        .tab("Activités", "Date", "Lieu", "Atelier", "Nombre de participants")
        .row(LocalDate.of(2022, 3, 8), "Fives", "Premiers pas", 7)
        .write(folder.resolve("atelier.csv"));
    Result asked = run("ingest", "attendance", "atelier.csv");
    ends(
        asked,
        DECIDE,
        "le mois 03/2022 ferait 126 participations, en 1 ligne",
        "le mois 03/2022 ferait 7 participations, en 1 ligne");
    assertThat(asked.err().indexOf("--prefer total"))
        .isLessThan(asked.err().indexOf("--prefer line"));
    ends(typed(asked), DONE);
    assertThat(answer("select sum(participants) from attendance")).isEqualTo("206");
  }

  @Test
  void anotherNameIsOneThatNoSourceHas() throws IOException {
    ends(send("ventes-2.csv", january(20, 25, 6, 8)), DONE);
    List<Sale> one = january(1, 10, 6, 1);
    List<Sale> other = each(january(1, 10, 6, 4), s -> s.product("Autre " + s.product()));
    ends(send("ventes.csv", one), DONE);
    Result asked = send("ventes.csv", other);
    ends(asked, DECIDE, "--as ventes-3.csv");
    ends(typed(asked, 1), DONE);
    assertThat(answer("select count(distinct source) from deliveries")).isEqualTo("3");
  }

  @Test
  void whatWasUndoneComesBackByOneLineThoughItAsksMore() throws IOException {
    List<Sale> sales = january(1, 10, 6, 1);
    List<Sale> relabelled = each(sales, s -> s.product("Rayon " + s.product()));
    ends(send("a.csv", sales), DONE);
    ends(run("deliveries", "undo", "1"), DONE);
    Result again = send("a.csv", sales);
    ends(again, DECIDE, "DELIV-13", "bilan ingest sales ", "a.csv --replace");
    ends(send("b.csv", relabelled), DONE);
    Result more = run("ingest", "sales", "a.csv");
    ends(more, DECIDE, "DELIV-13", "--replace --same-register=b.csv");
    ends(typed(more), DONE);
    counts(sales);
  }

  @Test
  void aPlaceThatNeverCountedIsNotSaidToStillCount() throws IOException {
    List<Sale> fives = january(1, 5, 6, 1);
    List<Sale> both = all(fives, each(january(1, 5, 6, 2), s -> s.place("Moulins")));
    ends(send("caisse.csv", both), DONE);
    ends(send("copie.csv", both), DONE);
    Result copy = send("caisse.csv", fives);
    assertThat(copy.err()).doesNotContain("DELIV-14");
    ends(
        send("copie.csv", with(fives, 3, fives.get(3).amount("1.00"))),
        DONE,
        "DELIV-14",
        "Moulins");
  }

  @Test
  void aGrantThatLooksLikeAnotherIsToldApartOnce() throws IOException {
    grants("ville.csv", "Code", "V1");
    ends(run("ingest", "funding", "ville.csv"), DONE);
    grants("bilan.csv", "Objet", "Numérique");
    Result asked = run("ingest", "funding", "bilan.csv");
    ends(
        asked,
        DECIDE,
        "DELIV-12",
        "≈ « V1 » (Ville : 9 000,00 € dans « bilan.csv », 9 000,00 € dans « ville.csv »)",
        "écrivez « V1 » dans la colonne « Code »",
        "elle ne comptera qu’une fois ; Subventions : 1 ligne, 9 000,00 €",
        "--other-register=V1",
        "les deux comptent ; Subventions : 2 lignes, 18 000,00 €");
    assertThat(asked.out()).doesNotContain("--replace");
    ends(typed(asked), DONE);
    assertThat(answer("select count(*) from grants")).isEqualTo("2");
    grants("bilan.csv", "Objet", "Numérique", "Ateliers");
    ends(
        run("ingest", "funding", "bilan.csv"),
        DECIDE,
        "1 subvention",
        "ateliers/2022-02-02 » ≈ « V1 »");
  }

  @Test
  void grantsOfOneFunderAndAmountAreTwoUnlessNothingTellsThem() throws IOException {
    Files.writeString(
        folder.resolve("deux.csv"),
        "Financeur;Objet;Montant accordé\nMEL;Inclusion;1000\nMEL;Parentalité;1000\nÉtat;Inclusion;100\nÉtat;Inclusion;150\n");
    ends(run("ingest", "funding", "deux.csv"), DONE);
    assertThat(answer("select count(*) from grants")).isEqualTo("4");
    Files.writeString(
        folder.resolve("double.csv"),
        "Financeur;Objet;Montant accordé\nCAF;Couture;500\nCAF;Couture;500\n");
    Result asked = run("ingest", "funding", "double.csv");
    ends(asked, DECIDE, "DELIV-12", "« caf/couture »", "--other-register=caf/couture");
    ends(typed(asked), DONE);
    assertThat(answer("select sum(amount_awarded) from grants")).isEqualTo("3250");
  }

  private void grants(String name, String header, String... about) throws IOException {
    Spreadsheet sheet =
        new Spreadsheet()
            .tab("S", header, "Financeur", "Statut", "Date de décision", "Montant accordé");
    for (String one : about) {
      sheet.row(one, "Ville", "Signée", LocalDate.of(2022, 2, 2), new BigDecimal("9000"));
    }
    sheet.write(folder.resolve(name));
  }
}
