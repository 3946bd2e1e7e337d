package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFiguresTest {

  @TempDir Path folder;

  @Test
  void aSmallNetworkHasEveryFigure() {
    FigureSheet sheet =
        new TestNetwork(folder)
            .place("Wazemmes", "2021-07-01", "attendance", "sales")
            .attended("Wazemmes", "2021-07-01", "2022-12-31")
            .sold("Wazemmes", "till", "2021-07-01", "2022-12-31")
            .workshop("Wazemmes", "2021-09-01", 12)
            .workshop("Wazemmes", "2022-09-01", 30)
            .sale("Wazemmes", "till", "2022-09-01", "100.00")
            .figures(2020, 2022);
    for (KeyFigure f : sheet.figures()) {
      System.out.println(f);
    }
    sheet.constantPerimeter().forEach(System.out::println);
    sheet.perOpenMonth().forEach(System.out::println);
    assertThat(sheet.figures()).isNotEmpty();
  }
}
