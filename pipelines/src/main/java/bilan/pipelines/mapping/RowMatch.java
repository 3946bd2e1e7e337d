package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A profile's rule about some rows, bound to the column of one table. */
public record RowMatch(ColumnHead head, Set<String> texts, boolean unless) {

  /** The rules whose column the table has. */
  public static List<RowMatch> of(List<Profile.RowRule> rules, TableArea area) {
    List<RowMatch> matches = new ArrayList<>();
    for (Profile.RowRule rule : rules) {
      String name = Headers.normalise(rule.column());
      Set<String> texts = new HashSet<>();
      rule.equals().forEach(t -> texts.add(Headers.normalise(t)));
      area.columns().stream()
          .filter(c -> c.names().contains(name) || Headers.normalise(c.text()).equals(name))
          .findFirst()
          .ifPresent(head -> matches.add(new RowMatch(head, texts, rule.unless())));
    }
    return matches;
  }

  public boolean matches(Row row) {
    String text = row.cell(head.column()).text();
    return texts.contains(text == null ? "" : Headers.normalise(text)) != unless;
  }
}
