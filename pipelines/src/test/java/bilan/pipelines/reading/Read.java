package bilan.pipelines.reading;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reading gave, for tests: rows as maps of what is filled. */
final class Read implements RowSink {

  static final byte[] KEY = "a secret of thirty-two bytes, ok".getBytes(StandardCharsets.UTF_8);

  final List<Map<String, Object>> rows = new ArrayList<>();
  final List<TypedRow> typed = new ArrayList<>();
  final List<String> tables = new ArrayList<>();
  final List<Rejection> rejected = new ArrayList<>();
  final List<ControlTotal> totals = new ArrayList<>();
  Reading reading;

  static Read of(String dataset, String grid) {
    return of(dataset, "classeur.xlsx", grid);
  }

  static Read of(String dataset, String file, String grid) {
    return of(request(dataset, file), grid);
  }

  static Read of(ReadRequest request, String grid) {
    Read read = new Read();
    try {
      read.reading = new SpreadsheetReader(KEY).read(new Grid(grid), request, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  static ReadRequest request(String dataset, String file) {
    return Requests.of(
        Path.of(file),
        dataset,
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        List.of());
  }

  static ReadRequest at(String dataset, String place) {
    return Requests.of(
        Path.of("classeur.xlsx"),
        dataset,
        null,
        null,
        List.of(),
        ReadOptions.DETECT,
        place,
        null,
        null,
        null,
        List.of(),
        false,
        List.of());
  }

  @Override
  public void row(DatasetTable table, TypedRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < table.fields().size(); i++) {
      if (row.values()[i] != null) {
        values.put(table.fields().get(i).name(), row.values()[i]);
      }
    }
    rows.add(values);
    typed.add(row);
    tables.add(table.name());
  }

  @Override
  public void rejected(Rejection rejection) {
    rejected.add(rejection);
  }

  @Override
  public void controlTotal(ControlTotal total) {
    totals.add(total);
  }

  List<Object> all(String field) {
    return rows.stream().map(r -> r.get(field)).toList();
  }

  BigDecimal sum(String field) {
    return rows.stream()
        .map(r -> r.get(field))
        .filter(v -> v != null)
        .map(v -> new BigDecimal(v.toString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Class to count, of all rows together. */
  Map<String, Integer> audience() {
    return typed.stream()
        .flatMap(r -> r.audience().stream())
        .collect(
            Collectors.toMap(
                a -> a.dimension() + "/" + a.audienceClass(),
                TypedRow.AudienceCount::count,
                Integer::sum,
                LinkedHashMap::new));
  }

  List<String> grains() {
    return typed.stream().map(TypedRow::grain).distinct().toList();
  }

  List<String> codes() {
    return rejected.stream().flatMap(r -> r.faults().stream()).map(Rejection.Fault::code).toList();
  }
}
