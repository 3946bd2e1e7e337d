package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of members: who joined when, and what they paid. Its rows are memberships sold, and
 * nobody's participation.
 */
public final class MembershipList {

  private static final String AMOUNT = "amount_incl_tax";
  private static final Set<String> CODES_OF_TICKETS =
      Set.of(
          "code barre",
          "code barres",
          "barcode",
          "billet",
          "n billet",
          "numero de billet",
          "numero billet",
          "commande",
          "n de commande",
          "numero de commande",
          "reference commande",
          "order number",
          "ticket number");
  private static final Set<String> PRICES =
      Set.of("prix", "tarif", "montant", "montant tarif", "prix paye", "montant paye", "price");
  private static final Set<String> FILLERS =
      Set.of(
          "montant",
          "de",
          "la",
          "le",
          "l",
          "du",
          "d",
          "des",
          "en",
          "eur",
          "euros",
          "€",
          "(€)",
          "annuelle",
          "annuel",
          "verse",
          "versee",
          "paye",
          "payee",
          "regle",
          "reglee",
          "tarif",
          "prix",
          "date");

  private MembershipList() {}

  /** Whether rows are tickets that persons bought: each has its code and its price. */
  public static boolean isOfTickets(Mapping mapping) {
    List<String> unread = mapping.ignored().stream().map(h -> Headers.normalise(h.text())).toList();
    return mapping.table().is(Trait.ACTIVITIES)
        && mapping.turned().isEmpty()
        && mapping.bound().stream().anyMatch(b -> Mapping.PEOPLE.contains(b.target().key()))
        && unread.stream().anyMatch(CODES_OF_TICKETS::contains)
        && unread.stream().anyMatch(PRICES::contains);
  }

  /**
   * Whether persons stand beside a membership, and nothing says that they took part in anything.
   */
  public static boolean is(Mapping mapping) {
    Set<String> keys =
        mapping.bound().stream()
            .map(b -> b.target().key().replaceFirst("@.*", ""))
            .collect(Collectors.toSet());
    boolean people = Mapping.PEOPLE.stream().anyMatch(keys::contains);
    boolean activity =
        Stream.of(
                "activity",
                "activity_ref",
                "kind",
                "participants",
                "duration_minutes",
                "start_time",
                "facilitator",
                "themes",
                "signature",
                "presence")
            .anyMatch(keys::contains);
    return mapping.table().is(Trait.ACTIVITIES)
        && people
        && !activity
        && mapping.turned().isEmpty()
        && columns(mapping).anyMatch(MembershipList::isMembership);
  }

  /** Whether a first name stands beside a membership: such a list is no list of places either. */
  public static boolean isOfPersons(List<ColumnHead> columns) {
    return columns.stream().anyMatch(MembershipList::isMembership)
        && columns.stream().flatMap(c -> c.names().stream()).anyMatch(n -> n.startsWith("prenom"));
  }

  private static Stream<ColumnHead> columns(Mapping mapping) {
    return Stream.concat(mapping.ignored().stream(), mapping.bound().stream().map(Bound::head));
  }

  public static boolean isMembership(ColumnHead head) {
    return head.names().stream()
        .flatMap(n -> Stream.of(n.split("[^a-z]+", -1)))
        .anyMatch(w -> w.equals("adhesion") || w.equals("cotisation"));
  }

  /**
   * A list of memberships or donations with its amount, which bears the name of what was sold; the
   * same mapping if it is none.
   */
  static Mapping withAmount(Mapping mapping) {
    DatasetTable table = mapping.table();
    boolean without =
        table.is(Trait.SALES)
            && mapping.turned().isEmpty()
            && mapping.fills("sold_on")
            && !mapping.fills(AMOUNT)
            && !mapping.fills("amount_excl_tax")
            && !mapping.fills("unit_price_incl_tax");
    List<ColumnHead> named =
        without
            ? mapping.ignored().stream().filter(h -> channel(table, h) != null).toList()
            : List.of();
    if (named.size() != 1) {
      return mapping;
    }
    int amount = table.indexOf(AMOUNT);
    return mapping
        .with(new Bound(named.get(0), new Target.ToField(amount, table.fields().get(amount))))
        .found(table.fields().get(amount));
  }

  /** What the date or the amount of a list of sales says was sold; null if neither says it. */
  public static @Nullable String channel(Mapping mapping) {
    for (String key : List.of(AMOUNT, "amount_excl_tax", "sold_on", "sold_at")) {
      ColumnHead head = mapping.columnOf(key);
      String channel = head == null ? null : channel(mapping.table(), head);
      if (channel != null) {
        return channel;
      }
    }
    return null;
  }

  private static @Nullable String channel(DatasetTable table, ColumnHead head) {
    int index = table.indexOf("channel");
    Field field = index < 0 ? null : table.fields().get(index);
    if (field == null || field.type() != FieldType.CHOICE) {
      return null;
    }
    String words =
        Stream.of(Headers.normalise(head.own()).split(" ", -1))
            .filter(w -> !FILLERS.contains(w) && !w.matches("(19|20)\\d\\d"))
            .collect(Collectors.joining(" "));
    String key = words.isEmpty() ? null : new Choices(field, Map.of()).key(words);
    return "membership".equals(key) || "donation".equals(key) ? key : null;
  }
}
