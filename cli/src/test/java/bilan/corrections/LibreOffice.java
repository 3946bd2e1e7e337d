package bilan.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice itself, set to French, in which a macro types into a workbook as a person does. */
final class LibreOffice {

  private static final String SETTINGS =
      "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\"><item oor:path=\"/org.openoffice.Setup/L10N\"><prop oor:name=\"ooSetupSystemLocale\" oor:op=\"fuse\"><value>fr-FR</value></prop></item></oor:items>";
  private static final String MODULE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
      <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"><![CDATA[
      Sub Main
      Dim how(0) As New com.sun.star.beans.PropertyValue
      how(0).Name = "Hidden"
      how(0).Value = True
      book = StarDesktop.loadComponentFromURL("%s", "_blank", 0, how())
      sheet = book.Sheets.getByIndex(0)
      %s
      how(0).Name = "FilterName"
      how(0).Value = "%s"
      book.storeToURL("%s", how())
      book.close(True)
      End Sub
      ]]></script:module>
      """;

  private final Path folder;
  private final Path profile;

  /** Starts it once, so that it has a profile. */
  LibreOffice(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.profile = folder.resolve("office");
    Files.createDirectories(profile.resolve("user"));
    Files.writeString(profile.resolve("user/registrymodifications.xcu"), SETTINGS);
    Files.writeString(folder.resolve("first.csv"), "a\n");
    run("--convert-to", "ods", "first.csv");
  }

  /** What is typed into a cell of the first sheet; column and row from 0. */
  record Typed(int column, int row, String text) {}

  /** Opens a workbook, types, and saves it under another name, as its ending says. */
  void edit(String from, String to, Typed... cells) throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    for (Typed cell : cells) {
      lines.append(
          "sheet.getCellByPosition(%d, %d).FormulaLocal = \"%s\"\n"
              .formatted(cell.column(), cell.row(), cell.text()));
    }
    String filter = to.endsWith(".ods") ? "calc8" : "Calc MS Excel 2007 XML";
    Path saved = folder.resolve(to);
    String module = MODULE.formatted(folder.resolve(from).toUri(), lines, filter, saved.toUri());
    Files.writeString(profile.resolve("user/basic/Standard/Module1.xba"), module);
    run("macro:///Standard.Module1.Main");
    assertThat(saved).exists();
  }

  private void run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("soffice", "-env:UserInstallation=" + profile.toUri()));
    command.addAll(List.of("--headless", "--norestore"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("soffice ends").isTrue();
    assertThat(process.exitValue()).isEqualTo(0);
  }
}
