package bilan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import bilan.testing.WithBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The html of a bilan on screens from a telephone's to a desk's: what a reader must scroll to see
 * is said; nothing is tested where there is no Chromium.
 */
@Deep
@WithBrowser
class ScreensTest {

  /** From here on a page has room for all columns of the sample. */
  private static final int DESK = 1024;

  /** Looks at each width, and writes a line for each table that scrolls or is said to. */
  private static final String MEASURE =
      """
      <!doctype html><meta charset="utf-8"><body><pre id="said"></pre><script>
      const page = PAGE, said = [], widths = [360, 390, 412, 600, 768, 900, 1024, 1280, 1440];
      const look = i => {
        if (i === widths.length) {
          document.getElementById("said").textContent = said.join("\\n") + "\\nend";
          return;
        }
        const frame = document.createElement("iframe");
        frame.style = "border:0;height:900px;width:" + widths[i] + "px";
        frame.srcdoc = page;
        const tell = tries => {
          const seen = [];
          const inside = frame.contentDocument, style = frame.contentWindow.getComputedStyle;
          const tables = inside.querySelectorAll(".table");
          seen.push([widths[i], "page", inside.documentElement.scrollWidth - widths[i], tables.length].join(" "));
          tables.forEach(table => {
            const box = table.querySelector(".scroll"), hint = table.querySelector(".hint");
            const told = hint !== null && style(hint).visibility === "visible"
                && style(hint).display !== "none" && hint.getBoundingClientRect().height > 8;
            const lost = [...box.querySelectorAll("th, td")].filter(cell => style(cell).color.endsWith(", 0)"));
            seen.push([widths[i], table.id, box.scrollWidth - box.clientWidth, told, lost.length].join(" "));
          });
          // A busy machine paints late: what a browser says of a hint is asked again.
          const late = seen.some(line => {
            const [, id, beyond, told] = line.split(" ");
            return id !== "page" && beyond > 1 && told === "false";
          });
          if (late && tries > 0) {
            setTimeout(tell, 300, tries - 1);
            return;
          }
          said.push(...seen);
          frame.remove();
          look(i + 1);
        };
        frame.onload = () => setTimeout(tell, 300, 9);
        document.body.append(frame);
      };
      look(0);
      </script></body>
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void report() throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    for (String bilan : List.of("retrospective", "grants", "priorities", "annual")) {
      Cli.Result result = cli.run("report", bilan, "-f", "html", "-o", bilan + ".html");
      assertThat(result.exit()).as(bilan + result.err()).isZero();
    }
  }

  private static List<String> seen(String bilan) throws IOException, InterruptedException {
    String page =
        Files.readString(folder.resolve(bilan + ".html"))
            .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("`", "\\`")
            .replace("${", "\\${")
            .replace("</", "<\\/");
    Path looking =
        Files.writeString(folder.resolve("look.html"), MEASURE.replace("PAGE", "`" + page + "`"));
    String said =
        Browser.run(
            folder,
            "--window-size=1500,1000",
            "--virtual-time-budget=30000",
            "--dump-dom",
            looking.toUri().toString());
    assertThat(said).contains("\nend</pre>");
    return said.substring(said.indexOf("said\">") + 6, said.indexOf("\nend</pre>"))
        .lines()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "grants", "priorities", "annual"})
  void whatIsHiddenToTheRightIsSaid(String bilan) throws IOException, InterruptedException {
    int tables = 0;
    for (String line : seen(bilan)) {
      String[] words = line.split(" ", -1);
      int beyond = Integer.parseInt(words[2]);
      if (words[1].equals("page")) {
        assertThat(beyond).as(line).isLessThanOrEqualTo(0);
        continue;
      }
      tables++;
      if (beyond != 1) {
        assertThat(words[3]).as(line).isEqualTo(String.valueOf(beyond > 1));
      }
      assertThat(words[4]).as("figures that nobody sees: " + line).isEqualTo("0");
      if (Integer.parseInt(words[0]) >= DESK) {
        assertThat(beyond).as(line).isLessThanOrEqualTo(1);
      }
    }
    assertThat(tables).isGreaterThan(60);
  }

  /** What goes wrong with grants is a sentence: nobody should have to pull it into sight. */
  @ParameterizedTest
  @ValueSource(ints = {360, 390, 412})
  void fewWordsStandSideBySideOnATelephone(int width) throws IOException, InterruptedException {
    assertThat(seen("grants")).contains(width + " t1 0 false 0");
  }
}
