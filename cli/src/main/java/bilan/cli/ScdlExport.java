package bilan.cli;

import bilan.cli.options.PeriodOptions;
import bilan.cli.output.Output;
import bilan.cli.session.Failures;
import bilan.cli.session.Organisation;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedQueries;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.render.AnswerFormat;
import bilan.queries.render.Format;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bilan export scdl}: the grants received as public bodies publish them, in the schema
 * <i>subventions</i> 2.1.0 of SCDL. What the schema does not allow is left out and told.
 */
final class ScdlExport {

  private static final String SCDL = Organisation.SCDL;

  private final Session session;
  private final PeriodOptions period;

  ScdlExport(Session session, PeriodOptions period) {
    this.session = session;
    this.period = period;
  }

  /** Writes it; 3 if a grant was left out. */
  Exit run() throws IOException {
    Output output = Output.of(session);
    for (Format format : output.formats()) {
      output.file(SCDL + "." + format.extension(), format); // checked before anything is asked
    }
    Answer answer = ask();
    ScdlRows rows = new ScdlRows(answer);
    List<Line> valid = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Line line : answer.lines()) {
      List<Problem> wrong = rows.problems(line);
      problems.addAll(wrong);
      if (wrong.isEmpty()) {
        valid.add(line);
      }
    }
    Answer sound = new Answer(SCDL, answer.title(), answer.columns(), valid, List.of());
    if (output.formats().equals(List.of(Format.TEXT)) && session.common().output == null) {
      session.write(AnswerFormat.of(Format.CSV, session.catalogue()).write(sound));
    } else {
      output.write(sound);
    }
    session.tell(problems);
    session.tell("cli.scdl.done", valid.size(), answer.lines().size() - valid.size());
    return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
  }

  private Answer ask() {
    Workspace workspace = session.workspace();
    Organisation organisation = workspace.organisation();
    String siret = organisation.siret();
    String rna = organisation.rna();
    if (organisation.name().isEmpty() || (siret == null && rna == null)) {
      throw Failures.of(
          Exit.DECIDE,
          "SCDL-01",
          Message.of("cli.scdl.nobody"),
          "bilan.yaml",
          Message.of("cli.scdl.nobody.cure"));
    }
    Map<String, String> values = new HashMap<>(period.asParameters());
    values.remove("place");
    values.put("beneficiary", organisation.name());
    if (siret != null) {
      values.put("siret", siret);
    }
    if (rna != null) {
      values.put("rna", rna);
    }
    Queries queries = AskedQueries.of(workspace, session, new SavedQueries(null), false);
    try (Database database = AskedWarehouse.open(workspace, session)) {
      return queries.run(database, SCDL, values);
    }
  }
}
