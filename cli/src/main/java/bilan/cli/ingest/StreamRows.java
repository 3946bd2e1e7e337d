package bilan.cli.ingest;

import bilan.cli.session.Session;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.model.Plan.Open;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.text.Catalogue;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the rows of one stream, in words. */
final class StreamRows {

  private final Catalogue say;

  StreamRows(Session session) {
    this.say = session.catalogue();
  }

  String name(StreamPlan stream) {
    return stream.stream().isEmpty() ? say.say("cli.no_place") : stream.stream();
  }

  /** New, changed, gone…, with their euros; null if nothing happens. */
  @Nullable String line(StreamPlan stream) {
    List<String> parts = new ArrayList<>();
    Open open = stream.open();
    part(parts, open == null ? "cli.new_rows" : "cli.open_rows", stream.added());
    if (open != null && open.also() > 0) {
      parts.add(say.say("cli.open_rows.also", open.also(), String.join(", ", open.others())));
    }
    changed(parts, stream.changed());
    part(parts, "cli.gone_rows", stream.gone());
    part(parts, "cli.unchanged_rows", stream.unchanged());
    part(parts, "cli.duplicate_rows", stream.duplicate());
    part(parts, "cli.set_aside_rows", stream.setAside());
    part(parts, "cli.rejected_rows", stream.rejected());
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private void part(List<String> parts, String key, Tally tally) {
    if (tally.rows() != 0) {
      String said = say.say(key, tally.rows());
      BigDecimal euros = tally.euros();
      parts.add(euros == null ? said : said + " (" + euros(euros) + ")");
    }
  }

  /** The euros of changed rows are a difference, told with its sign. */
  private void changed(List<String> parts, Tally tally) {
    BigDecimal euros = tally.euros();
    if (tally.rows() != 0) {
      String said = say.say("cli.changed_rows", tally.rows());
      String sign = euros != null && euros.signum() > 0 ? "+" : "";
      parts.add(euros == null ? said : said + " (" + sign + euros(euros) + ")");
    }
  }

  private String euros(BigDecimal amount) {
    return Typography.of(say.lang()).euros(amount);
  }
}
