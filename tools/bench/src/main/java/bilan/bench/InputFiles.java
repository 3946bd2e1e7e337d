package bilan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The files to read, each made when it is first asked for: the same bytes at every run. */
record InputFiles(Path folder, int lines, int sheetLines, int oldSheetLines) {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  String of(String name) throws IOException {
    Path file = folder.resolve(name);
    if (Files.notExists(file)) {
      // Under another name until it is whole.
      Path made = folder.resolve("made");
      make(name, made);
      Files.move(made, file);
    }
    return file.toString();
  }

  private void make(String name, Path made) throws IOException {
    switch (name) {
      case "million.csv" -> Inputs.csv(made, lines, "T", FIRST);
      case "tenth.csv" -> Inputs.csv(made, lines / 10, "T", FIRST);
      case "more.csv" -> Inputs.csv(made, lines / 100, "U", LATER);
      case "quoted.csv" -> Inputs.quoted(Path.of(of("million.csv")), made);
      case "lines.xlsx" -> TillWorkbooks.xlsx(made, 1, sheetLines);
      case "sixty.xlsx" -> TillWorkbooks.xlsx(made, 60, sheetLines);
      case "lines.xls" -> TillWorkbooks.xls(made, oldSheetLines);
      case "lines.ods" -> TillWorkbooks.ods(made, sheetLines);
      default -> throw new IllegalArgumentException(name);
    }
  }
}
