package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** LibreOffice, where it is installed, as another program that opens what we write. */
public final class Soffice {

  /** What it is told before it starts: to reckon every formula anew, whatever stands beside it. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private Soffice() {}

  /** Saves files of a folder in another format, under {@code libre}. */
  public static void convert(Path folder, String format, List<String> files) throws Exception {
    Files.createDirectories(folder.resolve("libre"));
    Path user = Files.createDirectories(folder.resolve("office/user"));
    Path settings = user.resolve("registrymodifications.xcu");
    if (Files.notExists(settings)) {
      Files.writeString(settings, SETTINGS);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                "libre"));
    command.addAll(files);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
