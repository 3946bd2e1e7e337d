package bilan.queries.anomaly;

import bilan.text.Message;
import bilan.text.Sentence;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about all grants, receipts, vouchers, claims and accounts that count: each row of its
 * answer is a part of something wrong.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param risk whose money is lost if the rule is right: {@code none}'s, that of a {@code voucher}
 *     or the line of a {@code claim} (its column {@code voucher} names it), of other {@code costs}
 *     of the grant, or the {@code grant}'s own
 * @param title a few words without the grant; {@code message} the whole sentence, with the facts
 * @param concerns a column of its rows that lists further grants which the anomaly is about; null
 *     if it is about the grants of its rows only
 * @param sql one SELECT that gives {@code grant, subject, amount, said, day, delivery_id, source,
 *     sheet, source_row} and what the sentences name. Rows of one subject are one anomaly, and
 *     their amounts, in euros, add up to the money at risk
 */
record AnomalyRule(
    String code,
    String severity,
    String risk,
    Sentence title,
    Sentence message,
    Sentence cause,
    Sentence cure,
    @Nullable String concerns,
    String sql) {

  static final List<String> SEVERITIES = List.of("error", "warning", "note");

  /**
   * Reads a rule: YAML in the comment at the top of its file, SQL below.
   *
   * @throws bilan.text.Failure (2) with every problem of the file
   */
  static AnomalyRule read(String name, String text) {
    int close = text.indexOf("*/");
    YamlFile file = new YamlFile("anomaly/rules/" + name + ".sql");
    YamlMap top = file.read(text.startsWith("/*") && close > 0 ? text.substring(2, close) : "");
    String severity = top.choice("severity", SEVERITIES);
    top.required("risk");
    String risk = top.choice("risk", List.of("none", "voucher", "claim", "costs", "grant"));
    AnomalyRule rule =
        new AnomalyRule(
            top.required("code"),
            severity == null ? "warning" : severity,
            risk == null ? "none" : risk,
            sentence(top, "title"),
            sentence(top, "message"),
            sentence(top, "cause"),
            sentence(top, "cure"),
            top.text("concerns"),
            text.substring(close + 2).strip());
    top.finish();
    file.orFail();
    return rule;
  }

  private static Sentence sentence(YamlMap top, String key) {
    YamlMap texts = top.map(key);
    @Nullable String en = texts.text("en");
    if (en == null) {
      top.problem(key, Message.of("yaml.missing", "en"), null);
    }
    Sentence sentence = new Sentence(texts.required("fr"), en, Map.of());
    texts.finish();
    return sentence;
  }
}
