package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.printed.PrintedBilan;
import bilan.sample.printed.PrintedFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a bilan says of its own figures: what they count, by which name they are asked for, and each
 * reason why one of them is not whole, whose words are looked at with the figures.
 */
final class ExpectedAnnex {

  static final Map<String, String> ACCOUNTS =
      Map.of(
          "grants_booked",
          "Comptes 74 + 789 − 689 du grand livre, sinon du compte de résultat.",
          "self_financing_rate",
          "(70 + 75 hors 7551 + 76) / (classe 7 hors 78, 79 et 87), d'après les comptes seulement ;"
              + " une autre convention est dite en note.",
          "cost_per_participation",
          "Charges de l'axe médiation (classe 6 avec 68 et 689), plus la part fixée de l'axe"
              + " structure, divisées par les participations.");

  /** What a figure leaves out, beside why it is not whole. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "durée connue pour|tickets numérotés pour|identifiées pour|homonymes|dû non établi"
              + "|laissées de côté|heures inconnues|rejetée|total de contrôle|du référentiel");

  private ExpectedAnnex() {}

  /** The two tables; none for a bilan that has none. */
  static List<ExpectedTable> of(PrintedBilan printed, BilanYears years) {
    List<ExpectedTable> annex = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    for (PrintedBilan.Table table : printed.tables()) {
      if (table.id().equals("definitions")) {
        annex.add(definitions(printed, table, years));
        table.rows().forEach(row -> used.add(String.valueOf(row.get(0))));
      }
      if (table.id().equals("reservations")) {
        annex.add(reservations(printed, used));
      }
    }
    return annex;
  }

  /** The words of definitions stand as they are, except that no number in them is another. */
  private static ExpectedTable definitions(
      PrintedBilan printed, PrintedBilan.Table table, BilanYears years) {
    Map<String, String> ids = new HashMap<>();
    printed.figures().forEach(figure -> ids.put(figure.label(), figure.id()));
    ExpectedTable expected = ExpectedTable.of("definitions", "figure", "definition", "trace");
    for (List<?> row : table.rows()) {
      String label = String.valueOf(row.get(0));
      String id = ids.getOrDefault(label, "?");
      String words = PrintedBilan.plain(String.valueOf(row.get(1)));
      boolean plain = ExpectedNotes.digits(words).isEmpty() && !ACCOUNTS.containsKey(id);
      expected.row(label, plain ? words : ACCOUNTS.get(id), id + "." + years.label(years.last()));
    }
    return expected;
  }

  /**
   * Each reason once, with the figures and years of the network that it touches: why a figure is
   * not whole, and of any figure what it leaves out.
   */
  private static ExpectedTable reservations(PrintedBilan printed, Set<String> used) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    Map<String, Set<String>> periods = new HashMap<>();
    for (PrintedFigure figure : printed.figures()) {
      if (figure.place() != null || !used.contains(figure.label())) {
        continue;
      }
      boolean whole = Set.of("complete", "not_open").contains(figure.state());
      List<String> clauses =
          figure.note() == null ? List.of() : List.of(figure.note().split(" ; "));
      for (String reason : clauses) {
        boolean why = !whole && reason.equals(clauses.get(0));
        if (why || LEFT_OUT.matcher(reason).find()) {
          labels.computeIfAbsent(reason, r -> new LinkedHashSet<>()).add(figure.label());
          periods.computeIfAbsent(reason, r -> new TreeSet<>()).add(figure.period());
        }
      }
    }
    for (PrintedFigure figure : printed.figures()) {
      String why = figure.changeNote();
      if (figure.place() == null && used.contains(figure.label()) && why != null) {
        String reason = "évolution " + PrintedBilan.plain(why);
        if (reason.startsWith("évolution n.c. : les mois couverts, ouverts")) {
          labels.computeIfAbsent(reason, r -> new LinkedHashSet<>()).add(figure.label());
          periods.computeIfAbsent(reason, r -> new TreeSet<>()).add(figure.period());
        }
      }
    }
    return ofYears(labels, periods);
  }

  /** What is said of one year each, of the same figures, is one row that names the years. */
  private static ExpectedTable ofYears(
      Map<String, Set<String>> labels, Map<String, Set<String>> periods) {
    Map<List<Object>, Set<String>> rows = new LinkedHashMap<>();
    labels.forEach(
        (reason, figures) -> {
          Set<String> years = Objects.requireNonNull(periods.get(reason));
          String only = years.size() == 1 ? years.iterator().next() : "no year";
          String words = reason.replaceAll("(?<![\\d/-])" + only + "(?![\\d/-])", "{years}");
          rows.computeIfAbsent(List.of(words, String.join(", ", figures)), r -> new TreeSet<>())
              .addAll(years);
        });
    ExpectedTable expected = ExpectedTable.of("reservations", "reason", "figures", "periods");
    rows.forEach(
        (row, years) -> {
          String said = String.join(", ", years);
          expected.row(String.valueOf(row.get(0)).replace("{years}", said), row.get(1), said);
        });
    return expected;
  }
}
