package bilan.pipelines.inspect;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.detect.NoTable;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a file in which no table is recognised: what is known, and what to write by hand.
 */
final class UnfinishedProfile {

  private static final int SIGNATURE = 4;

  private final ReadRequest request;
  private final Catalogue catalogue;
  private final StringBuilder out = new StringBuilder();

  UnfinishedProfile(ReadRequest request, Lang lang) {
    this.request = request;
    this.catalogue = new Catalogue(lang);
  }

  /** Of the first sheet that has something like a header; null if none has. */
  @Nullable String of(Workbook workbook) throws IOException {
    for (Sheet sheet : workbook.sheets()) {
      boolean wanted =
          request.sheets().isEmpty() ? !sheet.hidden() : request.sheets().contains(sheet.name());
      TableArea area = wanted ? NoTable.area(SheetHead.read(sheet)) : null;
      if (area != null) {
        return of(area);
      }
    }
    return null;
  }

  private String of(TableArea area) {
    List<NoTable.Near> near = NoTable.near(request, area);
    String dataset = near.isEmpty() ? request.dataset() : near.get(0).dataset().name();
    comment("profile.draft.complete");
    comment("profile.draft.fields", dataset);
    line("profile: " + request.profileName());
    line("version: 1");
    line("dataset: " + dataset);
    if (!near.isEmpty() && near.get(0).dataset().tables().size() > 1) {
      line("into: " + near.get(0).mapping().table().name());
    }
    line("recognise:");
    line(
        "  headers: ["
            + area.columns().stream()
                .map(ColumnHead::text)
                .distinct()
                .limit(SIGNATURE)
                .map(ProfileText::quoted)
                .collect(Collectors.joining(", "))
            + "]");
    columns(area, near.isEmpty() ? null : near.get(0).mapping());
    return out.toString();
  }

  private void columns(TableArea area, @Nullable Mapping mapping) {
    boolean some = mapping != null && !mapping.bound().isEmpty();
    line(some ? "columns:" : "# columns:");
    Set<String> written = new HashSet<>();
    for (ColumnHead head : area.columns()) {
      if (!written.add(head.text())) {
        continue; // a header that comes again is said by its letter, if at all
      }
      String field =
          mapping == null
              ? null
              : mapping.bound().stream()
                  .filter(b -> b.head().equals(head))
                  .map(b -> b.target().key())
                  .findFirst()
                  .orElse(null);
      String name = ProfileText.quoted(head.text());
      line(
          field == null
              ? "#  " + name + ": " + catalogue.say("profile.draft.field")
              : "  " + name + ": " + ProfileText.quoted(field));
    }
    List<Field> lacking =
        mapping == null
            ? List.of()
            : mapping.missing().stream().filter(f -> !f.name().equals("grant")).toList();
    out.append(lacking(lacking, catalogue));
  }

  /** What no column says and a profile may say of all rows, as lines to be completed. */
  static String lacking(List<Field> lacking, Catalogue catalogue) {
    if (lacking.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    lines.append("# ").append(catalogue.say("profile.draft.lacking")).append("\n# defaults:\n");
    for (Field field : lacking) {
      String label = catalogue.lang() == Lang.FR ? field.label() : field.labelEn();
      lines.append("#   ").append(field.name()).append(": … # ").append(label).append('\n');
    }
    return lines.toString();
  }

  private void comment(String key, Object... arguments) {
    line("# " + catalogue.say(key, arguments));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
