package bilan.queries.figure.reckoning;

import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Lack;
import bilan.queries.figure.Saying;
import bilan.queries.figure.calendar.Network;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What the rows of a figure lack, and what is said of it. */
final class LackSayings {

  private final CountedRows rows;
  private final Sums sums;
  private final FigureSettings settings;
  private final Whereabouts whereabouts;

  LackSayings(CountedRows rows, FigureSettings settings, Whereabouts whereabouts) {
    this.rows = rows;
    this.sums = rows.sums();
    this.settings = settings;
    this.whereabouts = whereabouts;
  }

  /** Why the figure can't be established at all; null if it can. */
  @Nullable Message reason() {
    for (Lack lack : rows.figure().lacks()) {
      Message unknown = applies(lack) ? unknown(lack) : null;
      if (unknown != null) {
        return unknown;
      }
    }
    return null;
  }

  /** The rows that it leaves out, which make it partial. */
  List<Message> leftOut() {
    List<Message> leftOut = new ArrayList<>();
    for (Lack lack : rows.figure().lacks()) {
      boolean out = lack.then() == Lack.Then.PARTIAL || lack.then() == Lack.Then.LEFT_OUT;
      if (out && applies(lack) && rows.isAny(sums.lacking(lack))) {
        leftOut.addAll(lack.tell() == Lack.Tell.EACH ? each(lack) : List.of(said(lack)));
      }
    }
    return leftOut;
  }

  private List<Message> each(Lack lack) {
    Saying say = Objects.requireNonNull(lack.sayings().say());
    List<Message> each = new ArrayList<>();
    named(lack)
        .forEach(
            (name, left) -> {
              BigDecimal amount = FigureWording.euros(left);
              each.add(say.with(Map.of("name", name, "amount", amount), name, amount));
            });
    return each;
  }

  private SortedMap<String, BigDecimal> named(Lack lack) {
    return whereabouts.named(rows, lack, sums.lacking(lack).where());
  }

  /** What must be said beside it. */
  List<Value.Note> notes() {
    List<Value.Note> notes = new ArrayList<>();
    for (Lack lack : rows.figure().lacks()) {
      if (applies(lack)) {
        notes.addAll(notes(lack));
      }
    }
    return notes;
  }

  private boolean applies(Lack lack) {
    String ifAny = lack.ifAny();
    String unlessAny = lack.unlessAny();
    return (ifAny == null || rows.isAny(sums.such(ifAny)))
        && (unlessAny == null || !rows.isAny(sums.such(unlessAny)));
  }

  /** Why the figure is n.c. for want of this; null if it isn't. */
  private @Nullable Message unknown(Lack lack) {
    if (!rows.isAny(sums.lacking(lack))) {
      return null;
    }
    return switch (lack.then()) {
      case UNKNOWN -> said(lack);
      case PARTIAL ->
          rows.sum(sums.lacking(lack)).compareTo(rows.sum(sums.rows())) == 0 ? said(lack) : null;
      case NOTED -> tooFew(lack);
      case LEFT_OUT -> null;
    };
  }

  /** Why too little is known; null if it isn't too little. */
  private @Nullable Message tooFew(Lack lack) {
    String least = lack.least();
    Saying all = lack.sayings().all();
    if (least == null) {
      return all == null || rows.isAny(sums.known(lack)) ? null : all.with(Map.of());
    }
    BigDecimal weight = rows.sum(sums.weight(lack));
    BigDecimal known = weight.subtract(rows.sum(sums.weightLacking(lack)));
    if (weight.signum() == 0) {
      return null;
    }
    if (all != null && known.signum() == 0) {
      return all.with(Map.of());
    }
    Saying few = lack.sayings().few();
    BigDecimal share = settings.share(least);
    if (few == null || known.compareTo(share.multiply(weight)) >= 0) {
      return null;
    }
    BigDecimal percent = FigureWording.percent(known, weight);
    BigDecimal wanted = FigureWording.percent(share, BigDecimal.ONE);
    return few.with(Map.of("share", percent, "least", wanted), percent, wanted);
  }

  private List<Value.Note> notes(Lack lack) {
    List<Value.Note> notes = new ArrayList<>();
    if (lack.then() != Lack.Then.NOTED) {
      return notes;
    }
    Value.Note about = aboutRows(lack);
    if (about != null) {
      notes.add(about);
    }
    Lack.Sayings sayings = lack.sayings();
    Set<String> untold = sayings.places() == null ? Set.of() : rows.untold(lack);
    if (sayings.places() != null && !untold.isEmpty()) {
      notes.add(Value.Note.lack(named(sayings.places(), untold)));
    }
    Set<String> only = sayings.only() == null ? Set.of() : only(lack);
    if (sayings.only() != null && !only.isEmpty()) {
      notes.add(new Value.Note(named(sayings.only(), only), !lack.how()));
    }
    return notes;
  }

  /** The places of which alone something is known, where others have rows; else none. */
  private Set<String> only(Lack lack) {
    Set<String> told = rows.told(lack);
    Set<String> untold = rows.untold(lack);
    untold.remove(Network.NOWHERE);
    return untold.isEmpty() || told.contains(Network.NOWHERE) ? Set.of() : told;
  }

  private static Message named(Saying saying, Set<String> places) {
    String names = String.join(", ", places);
    return saying.with(Map.of("places", names), places.size(), names);
  }

  /** What is said of the rows that lack something, or of there being none; null for nothing. */
  private Value.@Nullable Note aboutRows(Lack lack) {
    BigDecimal weight = rows.sum(sums.weight(lack));
    BigDecimal lacking = rows.sum(sums.weightLacking(lack));
    Saying whole = lack.sayings().whole();
    if (whole != null && lacking.signum() == 0) {
      return weight.signum() == 0 ? null : new Value.Note(whole.with(Map.of()), false);
    }
    Message about = lacking(lack, weight, lacking);
    return about == null ? null : new Value.Note(about, !lack.how());
  }

  private @Nullable Message lacking(Lack lack, BigDecimal weight, BigDecimal lacking) {
    Saying say = lack.sayings().say();
    if (say == null) {
      return null;
    }
    String setting = lack.setting();
    if (setting != null) {
      List<Object> said = lacking.signum() == 0 ? List.of() : settings.said(setting);
      return said.isEmpty() ? null : say.with(Map.of("setting", said.get(0)), said.toArray());
    }
    return switch (lack.tell()) {
      case ROWS -> number(say, things(lack));
      case AMOUNT -> amount(lack, say);
      case NAMES, EACH -> names(lack, say);
      case SHARE -> share(say, weight, lacking);
    };
  }

  private static @Nullable Message share(Saying say, BigDecimal weight, BigDecimal lacking) {
    if (weight.signum() == 0 || lacking.signum() == 0) {
      return null;
    }
    BigDecimal share = FigureWording.percent(weight.subtract(lacking), weight);
    return say.with(Map.of("share", share), share);
  }

  private static @Nullable Message number(Saying say, long lacking) {
    return lacking == 0 ? null : say.with(Map.of("rows", lacking), lacking);
  }

  /** How many things lack it: rows, unless each stands for a whole number of others. */
  private long things(Lack lack) {
    BigDecimal things = rows.sum(sums.things(lack)).stripTrailingZeros();
    BigDecimal whole = things.scale() <= 0 ? things : rows.sum(sums.lacking(lack));
    return whole.longValueExact();
  }

  private @Nullable Message names(Lack lack, Saying say) {
    String names = String.join(", ", named(lack).keySet());
    return names.isEmpty() ? null : say.with(Map.of("names", names), names);
  }

  private @Nullable Message amount(Lack lack, Saying say) {
    BigDecimal left = rows.sum(sums.left(lack, Objects.requireNonNull(lack.left())));
    Saying every = lack.sayings().every();
    if (left.signum() == 0) {
      return null;
    }
    BigDecimal amount = FigureWording.euros(left);
    if (every != null && left.compareTo(rows.sum(sums.summed())) == 0) {
      return every.with(Map.of());
    }
    String names = lack.names() == null ? "" : String.join(", ", named(lack).keySet());
    return say.with(Map.of("amount", amount, "names", names), amount, names);
  }

  /** How many rows lack it, and where a sum is left out, which and where. */
  private Message said(Lack lack) {
    Saying say = Objects.requireNonNull(lack.sayings().say());
    if (lack.tell() == Lack.Tell.EACH) {
      return each(lack).stream().reduce((a, b) -> Message.of("figure.joined", a, b)).orElseThrow();
    }
    if (lack.tell() == Lack.Tell.NAMES) {
      String names = String.join(", ", named(lack).keySet());
      return say.with(Map.of("names", names), names);
    }
    long lacking = things(lack);
    String left = lack.left();
    if (left == null) {
      return say.with(Map.of("rows", lacking), lacking);
    }
    BigDecimal amount = FigureWording.euros(rows.sum(sums.left(lack, left)));
    Whereabouts.Named named = whereabouts(lack);
    return say.with(
        named.ofPlaces() ? "" : ".nowhere",
        Map.of("rows", lacking, "amount", amount, "places", named.words()),
        lacking,
        amount,
        named.words());
  }

  private Whereabouts.Named whereabouts(Lack lack) {
    Formula.OfRows formula = rows.formula();
    boolean own = formula.relation().own() || rows.figure().own();
    return whereabouts.of(
        formula.relation(),
        own,
        rows.slice(),
        rows.key(),
        sums.lacking(lack).where(),
        rows.scope());
  }
}
