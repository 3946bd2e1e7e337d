package bilan.cli.ingest;

import bilan.cli.session.Session;
import bilan.pipelines.model.GrantChange;
import bilan.pipelines.model.Plan;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line for each grant whose award, end or status a delivery changes. */
final class GrantLines {

  private static final String NONE = "–";

  private final Session session;
  private final Typography typography;

  GrantLines(Session session) {
    this.session = session;
    this.typography = Typography.of(session.lang());
  }

  /** Whether a change is told by the line of its grant. */
  static boolean tells(Plan plan, Plan.Change change) {
    return plan.grants().stream()
        .anyMatch(grant -> grant.isOfAward() && grant.what().equals(change.what()));
  }

  void print(Plan plan) {
    plan.grants().forEach(this::print);
  }

  private void print(GrantChange change) {
    List<String> said = new ArrayList<>();
    if (change.isOfAward()) {
      said.add(say("award", euros(change.before().awarded()), euros(change.after().awarded())));
    }
    if (change.isOfEnd()) {
      said.add(say("end", day(change.before().endsOn()), day(change.after().endsOn())));
    }
    if (change.isOfStatus()) {
      said.add(say("status", status(change.before().status()), status(change.after().status())));
    }
    session.print("cli.grant_change", change.what(), String.join(typography.semicolon(), said));
  }

  private String say(String key, String before, String after) {
    return session.catalogue().say("cli.grant_change." + key, before, after);
  }

  private String euros(@Nullable BigDecimal amount) {
    return amount == null ? NONE : typography.euros(amount);
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? NONE : session.catalogue().show(day);
  }

  private String status(@Nullable String code) {
    return code == null ? NONE : session.catalogue().say("cli.grant_status." + code);
  }
}
