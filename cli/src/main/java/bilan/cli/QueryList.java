package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.session.Session;
import bilan.queries.Answer;
import bilan.queries.Parameter;
import bilan.queries.SavedQuery;
import bilan.text.Lang;
import java.util.List;
import java.util.stream.Collectors;

/** The saved queries as a table: name, title, what they ask for. */
final class QueryList {

  private QueryList() {}

  static Answer of(List<SavedQuery> queries, Session session) {
    Lang lang = session.lang();
    ListAnswer table = new ListAnswer("queries", session);
    table.text("name").text("title").text("parameters");
    for (SavedQuery query : queries) {
      table.row(query.name(), query.title().in(lang), parameters(query));
    }
    return table.note("cli.queries_note").answer();
  }

  /** Those that must be typed stand alone, the others in brackets. */
  private static String parameters(SavedQuery query) {
    return query.parameters().stream().map(QueryList::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Parameter parameter) {
    return parameter.canBeLeftOut() ? "[" + parameter.name() + "]" : parameter.name();
  }
}
