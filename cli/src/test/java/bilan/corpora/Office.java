package bilan.corpora;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** LibreOffice as the third opinion: it opens a file and saves each sheet that it saw as text. */
final class Office {

  private static final int SECONDS = 60;

  // Commas, quotes, UTF-8, values as they are and not as they are shown, all sheets.
  private static final String TO =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  private static final Pattern SHEET = Pattern.compile("Writing sheet (.*) -> (/.*\\.csv)");

  private final Path folder;

  Office(Path folder) {
    this.folder = folder;
  }

  /** Where its cells differ from ours; null if it can't open the file. */
  @Nullable Comparison compared(Path file) throws IOException, InterruptedException {
    // Under its own name, which is that of the only sheet of a text.
    Path copy = folder.resolve(String.valueOf(file.getFileName()));
    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Path said = folder.resolve("said.txt");
    Process office = start(copy, said);
    if (!office.waitFor(SECONDS, TimeUnit.SECONDS)) {
      office.descendants().forEach(ProcessHandle::destroyForcibly);
      office.destroyForcibly();
      return null;
    }
    Cells theirs = new Cells(true);
    for (String line : Files.readAllLines(said)) {
      Matcher sheet = SHEET.matcher(line);
      if (sheet.matches()) {
        read(sheet.group(1), Path.of(sheet.group(2)), theirs);
      }
    }
    return theirs.sheets().isEmpty()
        ? null
        : Comparison.of(Cells.ours(file, true), theirs, new OfficeRules(Facts.of(file)));
  }

  private Process start(Path copy, Path said) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", TO, "--outdir"));
    command.addAll(List.of(folder.resolve("saved").toString(), copy.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static void read(String sheet, Path csv, Cells cells) throws IOException {
    cells.sheet(sheet);
    try (Reader in = new BufferedReader(Files.newBufferedReader(csv, StandardCharsets.UTF_8))) {
      int row = 0;
      CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
      for (CSVRecord record : format.parse(in)) {
        row++;
        for (int column = 0; column < record.size(); column++) {
          cells.put(sheet, row, column, record.get(column));
        }
      }
    }
  }
}
