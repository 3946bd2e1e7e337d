package bilan.pipelines;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.sheet.form.FillableWorkbook;
import bilan.pipelines.sheet.form.FillableWorkbook.Heading;
import bilan.pipelines.sheet.form.FillableWorkbook.Page;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook to fill for one dataset, made from its declaration. */
public final class Template {

  private static final LocalDate EXAMPLE_DAY = LocalDate.of(2022, 3, 12);

  private static final String CODE = "EX-1";
  private static final String ACCOUNT = "FR76 3000 4000 0100 0123 4567 830";

  private final Catalogue catalogue;
  private final boolean french;

  private Template(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.french = catalogue.lang() == Lang.FR;
  }

  /** The XLSX file: one sheet a table with one example row, and a sheet that explains. */
  public static byte[] of(String dataset, Catalogue catalogue) {
    return new Template(catalogue).write(Datasets.get(dataset));
  }

  private byte[] write(Dataset dataset) {
    List<Page> pages = new ArrayList<>();
    List<List<@Nullable Object>> explanations = new ArrayList<>();
    for (DatasetTable table : dataset.tables()) {
      if (!table.profileOnly()) {
        pages.add(page(table));
        fields(table).forEach(field -> explanations.add(explanation(table, field)));
      }
    }
    pages.add(new Page(catalogue.say("template.guide"), guide(), explanations));
    return FillableWorkbook.write(pages);
  }

  private Page page(DatasetTable table) {
    List<Heading> headings = new ArrayList<>();
    List<@Nullable Object> example = new ArrayList<>();
    for (Field field : fields(table)) {
      headings.add(new Heading(header(field), field.description(), choices(field), format(field)));
      example.add(field.required() || !field.choices().isEmpty() ? example(field) : null);
    }
    mark(example, fields(table));
    return new Page(label(table), headings, List.of(example));
  }

  /** A text that no organisation writes tells readers that the row is an example. */
  private void mark(List<@Nullable Object> example, List<Field> fields) {
    String text = catalogue.say("template.example");
    if (example.contains(CODE) || example.contains(text)) {
      return;
    }
    for (int i = 0; i < example.size(); i++) {
      if (example.get(i) == null && text.equals(example(fields.get(i)))) {
        example.set(i, text);
        return;
      }
    }
    throw new IllegalStateException(fields + " has no text to mark its example with");
  }

  private static List<Field> fields(DatasetTable table) {
    return table.fields().stream().filter(field -> !field.derived()).toList();
  }

  private String label(DatasetTable table) {
    return french ? table.label() : table.labelEn();
  }

  /** An asterisk marks what must be filled; readers leave it out of account. */
  private String header(Field field) {
    return (french ? field.label() : field.labelEn()) + (field.required() ? " *" : "");
  }

  private static List<String> choices(Field field) {
    return field.choices().values().stream().map(writings -> writings.get(0)).toList();
  }

  private List<Heading> guide() {
    List<Heading> headings = new ArrayList<>();
    for (String key : List.of("sheet", "column", "needed", "meaning", "choices")) {
      headings.add(new Heading(catalogue.say("template." + key), null, List.of(), null));
    }
    return headings;
  }

  private List<@Nullable Object> explanation(DatasetTable table, Field field) {
    return Arrays.asList(
        label(table),
        french ? field.label() : field.labelEn(),
        field.required() ? catalogue.say("template.yes") : null,
        field.description(),
        choices(field).isEmpty() ? null : String.join(", ", choices(field)));
  }

  private static @Nullable String format(Field field) {
    return switch (field.type()) {
      case DATE -> "dd/mm/yyyy";
      case DATETIME -> "dd/mm/yyyy hh:mm";
      case MONTH -> "mm/yyyy";
      case TIME -> "hh:mm";
      case AMOUNT -> "#,##0.00";
      case RATE -> "0.0%";
      case CODE, ORGANISATION, BANK_ACCOUNT -> "@";
      default -> null;
    };
  }

  private Object example(Field field) {
    return switch (field.type()) {
      case DATE, DATETIME, MONTH -> EXAMPLE_DAY;
      case AMOUNT -> new BigDecimal("12.50");
      case COUNT -> new BigDecimal(12);
      case DECIMAL -> BigDecimal.ONE;
      case RATE -> new BigDecimal("0.2");
      case YEAR -> new BigDecimal(EXAMPLE_DAY.getYear());
      case TIME -> "14:30";
      case DURATION -> "1h30";
      case BOOLEAN -> catalogue.say("template.yes");
      case CHOICE -> choices(field).get(0);
      case CODE, ORGANISATION -> CODE;
      case BANK_ACCOUNT -> ACCOUNT;
      case TEXT, NAME, LIST, PERSON, FACILITATOR -> catalogue.say("template.example");
    };
  }
}
