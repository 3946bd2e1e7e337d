package bilan.pipelines.profile;

import bilan.pipelines.dataset.Table;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.profile.Mapping.Bound;
import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was received of each grant in several parts, each with its day: {@code Versement 1, Date
 * versement 1, Versement 2, Date versement 2}, {@code Acompte, Date acompte, Solde, Date solde}.
 */
final class NumberedReceipts {

  /** Words over a part of a grant, with its number or without. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:montant (?:du |de l |de la )?)?"
              + "(?:(\\d)(?:er|ere|e|eme|nd|nde)? )?"
              + "(versement|acompte|avance|solde|tranche|paiement|encaissement)"
              + "(?: n?°? ?(\\d))?(?: (?:recu|recue|verse|versee|percu|percue|encaisse))?");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:date (?:de |du |de l |de la )?(?:reception )?|recu le |verse le |le )(.*)");

  private static final Pattern PLANNED =
      Pattern.compile(
          ".*\\b(prevue?s?|previsionnel(?:le)?s?|attendue?s?|a recevoir|echeance)\\b.*");

  private NumberedReceipts() {}

  private record Pair(ColumnHead amount, ColumnHead day) {}

  /** The grants without those columns, then the receipts, a table a part; else the grants alone. */
  static List<Found> of(Found grants, DatasetJudge judge) {
    Mapping mapping = grants.mapping();
    if (!mapping.table().name().equals("grants") || !mapping.turned().isEmpty()) {
      return List.of(grants);
    }
    Mapping receipts = judge.mapping("receipts", List.of());
    List<Pair> pairs = receipts == null ? List.of() : pairs(mapping.ignored());
    if (receipts == null || pairs.size() < 2) {
      return List.of(grants);
    }
    List<ColumnHead> used = new ArrayList<>();
    List<Found> all = new ArrayList<>();
    for (Pair pair : pairs) {
      used.add(pair.amount());
      used.add(pair.day());
      all.add(new Found(grants.area(), part(receipts.table(), mapping, pair), grants.head(), true));
    }
    all.add(0, new Found(grants.area(), mapping.read(used), grants.head()));
    return all;
  }

  private static Mapping part(Table receipts, Mapping grants, Pair pair) {
    List<Bound> bound = new ArrayList<>();
    bound.add(bound(receipts, pair.amount(), "amount"));
    bound.add(bound(receipts, pair.day(), "received_on"));
    for (String key : List.of("grant", "reference")) {
      ColumnHead head = grants.columnOf(key);
      if (head != null) {
        bound.add(bound(receipts, head, key));
      }
    }
    return new Mapping(
        receipts, bound, List.of(), null, List.of(), List.of(), List.of(), List.of());
  }

  private static Bound bound(Table table, ColumnHead head, String key) {
    int index = table.indexOf(key);
    return new Bound(head, new Target.ToField(index, table.fields().get(index)));
  }

  /** Amounts that have a day of the same name; none where the headers speak of what is planned. */
  private static List<Pair> pairs(List<ColumnHead> columns) {
    Map<String, ColumnHead> amounts = new LinkedHashMap<>();
    Map<String, ColumnHead> days = new LinkedHashMap<>();
    for (ColumnHead column : columns) {
      String name = Headers.normalise(column.text());
      if (PLANNED.matcher(name).matches()) {
        return List.of();
      }
      Matcher day = DAY.matcher(name);
      String part = part(day.matches() ? day.group(1) : name);
      if (part != null && (day.matches() ? days : amounts).put(part, column) != null) {
        return List.of();
      }
    }
    List<Pair> pairs = new ArrayList<>();
    amounts.forEach(
        (part, amount) -> {
          ColumnHead day = days.get(part);
          if (day != null) {
            pairs.add(new Pair(amount, day));
          }
        });
    return pairs.size() == amounts.size() && pairs.size() == days.size() ? pairs : List.of();
  }

  /** {@code versement 2} of each way to write it; null if it is no part of a grant. */
  private static @Nullable String part(String name) {
    Matcher part = PART.matcher(name.strip());
    if (!part.matches()) {
      return null;
    }
    String before = part.group(1);
    String after = part.group(3);
    return part.group(2) + " " + (before != null ? before : after != null ? after : "");
  }
}
