package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.GrainQuestion.Months;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Two grains of one day at a place: the preferred one counts, the other is a control total. */
final class GrainChoice {

  private final Statements sql;
  private final WordCodes words;
  private final BaseTable table;

  GrainChoice(Statements sql, WordCodes words, BaseTable table) {
    this.sql = sql;
    this.words = words;
    this.table = table;
  }

  /**
   * @param questions takes what asks, {@code answered} what the command's own words answered
   */
  void settle(
      LiveDelivery delivery,
      List<CodedStream> covered,
      Answers answers,
      List<GrainQuestion> questions,
      List<Decision> answered) {
    List<Integer> places = covered.stream().map(CodedStream::place).distinct().toList();
    countLatest(places);
    for (Integer place : mixed(places)) {
      settle(delivery, place, answers, questions, answered);
    }
  }

  private void settle(
      LiveDelivery delivery,
      int place,
      Answers answers,
      List<GrainQuestion> questions,
      List<Decision> answered) {
    FactStream stream = new FactStream(table.declared().name(), words.word(place), null, null);
    List<Decision> decisions = new ArrayList<>(answers.decisions());
    List<GrainQuestion> open =
        conflicts(delivery, stream, place, answers.apart(stream, delivery.id()));
    String preferred = answers.preferred(stream, delivery.id());
    if (!open.isEmpty() && preferred == null) {
      List<Decision> now = answer(delivery, stream, open, answers.said());
      answered.addAll(now);
      decisions.addAll(now);
      Answers then = answers.with(decisions);
      preferred = then.preferred(stream, delivery.id());
      open = conflicts(delivery, stream, place, then.apart(stream, delivery.id()));
    }
    if (!open.isEmpty() && preferred == null) {
      questions.addAll(open);
    }
    count(place, "total".equals(preferred));
  }

  /** Places with rows of more than one grain. */
  private List<Integer> mixed(List<Integer> places) {
    return sql.list(
        "select coalesce(stream_place, 0) from %s where latest and %s group by stream_place having min(grain) <> max(grain) order by stream_place"
            .formatted(table.name(), CodedStream.at(places)),
        row -> row.getInt(1));
  }

  /** Whatever is the latest counts, where no other grain is preferred. */
  private void countLatest(List<Integer> places) {
    sql.run(
        "update %s set counts = latest where counts <> latest and %s"
            .formatted(table.name(), CodedStream.at(places)));
    if (sql.number("select count(*) from store.grain_mark") > 0) {
      for (Integer place : places) {
        sql.run(
            "delete from store.grain_mark where table_name = ? and place is not distinct from ?",
            table.declared().name(),
            words.word(place));
      }
    }
  }

  private static List<Decision> answer(
      LiveDelivery delivery, FactStream stream, List<GrainQuestion> open, Said said) {
    String prefer = said.preferred(stream.place());
    if (prefer != null) {
      Answer answer = prefer.equals("total") ? Answer.PREFER_TOTAL : Answer.PREFER_LINE;
      return List.of(Decision.since(delivery.id(), stream, "", "", answer, false));
    }
    List<Decision> decisions = new ArrayList<>();
    for (GrainQuestion question : open) {
      boolean one = said.loose() == Answer.OTHER_REGISTER && open.size() == 1;
      if (one || said.about(List.of(question.otherSource())) == Answer.OTHER_REGISTER) {
        decisions.add(
            Decision.since(
                delivery.id(),
                stream,
                question.source(),
                question.otherSource(),
                Answer.OTHER_REGISTER,
                false));
      }
    }
    return decisions;
  }

  private List<GrainQuestion> conflicts(
      LiveDelivery delivery, FactStream stream, int place, List<Decision> decisions) {
    sql.script(script("grain-conflicts", place).replace("{{apart}}", apart(decisions)));
    return sql.list(
        Statements.resource("decide/grain-pairs.sql"),
        row ->
            new GrainQuestion(
                table,
                place,
                stream,
                delivery.source(),
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                Objects.requireNonNull(Statements.date(row, 4)),
                new Months(
                    Objects.requireNonNull(Statements.date(row, 5)),
                    Objects.requireNonNull(Statements.date(row, 6)),
                    new Tally(row.getLong(7), Statements.amount(row, 8)),
                    new Tally(row.getLong(9), Statements.amount(row, 10)),
                    new Tally(row.getLong(11), Statements.amount(row, 12)))));
  }

  private static String apart(List<Decision> decisions) {
    String pairs =
        decisions.stream()
            .flatMap(
                d ->
                    List.of(pair(d.source(), d.otherSource()), pair(d.otherSource(), d.source()))
                        .stream())
            .collect(Collectors.joining(" or "));
    return pairs.isEmpty() ? "false" : pairs;
  }

  private static String pair(String fine, String coarse) {
    return "(fine.source = %s and coarse.source = %s)"
        .formatted(Statements.literal(fine), Statements.literal(coarse));
  }

  private void count(int place, boolean totalPreferred) {
    sql.script(
        script("grain-counts", place).replace("{{side}}", totalPreferred ? "fine" : "coarse"));
    String name = words.word(place);
    sql.script(
        script("grain-marks", place)
            .replace("{{place_name}}", name == null ? "null" : Statements.literal(name))
            .replace("{{lines_preferred}}", totalPreferred ? "false" : "true"));
  }

  private String script(String name, int place) {
    return table.script("decide/" + name).replace("{{place}}", CodedStream.at(List.of(place)));
  }
}
