package bilan.cli;

import bilan.pipelines.value.Codes;
import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the schema <i>subventions</i> 2.1.0 of SCDL for one row. */
final class ScdlRows {

  private static final int LONGEST_PURPOSE = 256;

  private final List<String> keys;

  ScdlRows(Answer answer) {
    this.keys = answer.columns().stream().map(column -> column.key()).toList();
  }

  /** Everything that the schema does not allow in a row. */
  List<Problem> problems(Line line) {
    List<Problem> problems = new ArrayList<>();
    String funder = text(line, "idAttribuant");
    if (!funder.matches("\\d{14}") || !Codes.isKeyRight(funder)) {
      problems.add(problem(line, "SCDL-02", funder.isEmpty() ? "no_siret" : "bad_siret", funder));
    }
    if (text(line, "dateConvention").isEmpty()) {
      problems.add(problem(line, "SCDL-03", "no_decision", ""));
    }
    String purpose = text(line, "objet");
    if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
      problems.add(problem(line, "SCDL-04", "no_purpose", ""));
    }
    if (!(cell(line, "montant") instanceof BigDecimal amount) || amount.signum() <= 0) {
      problems.add(problem(line, "SCDL-05", "no_amount", ""));
    }
    return problems;
  }

  private Problem problem(Line line, String code, String what, String value) {
    String reference = text(line, "referenceDecision");
    String named = text(line, "nomAttribuant") + (reference.isEmpty() ? "" : ", " + reference);
    return new Problem(
        code,
        Problem.Severity.WARNING,
        Message.of("cli.scdl." + what, named),
        null,
        value.isEmpty() ? null : value,
        null,
        Message.of("cli.scdl." + what + ".cure"));
  }

  private @Nullable Object cell(Line line, String key) {
    return line.cells().get(keys.indexOf(key));
  }

  private String text(Line line, String key) {
    Object cell = cell(line, key);
    return cell == null ? "" : cell.toString();
  }
}
