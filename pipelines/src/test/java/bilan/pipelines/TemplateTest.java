package bilan.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.opening.Workbooks;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"attendance", "sales", "funding", "reference"})
  void hasASheetForEveryTableThatPeopleFill(String dataset) throws IOException {
    Path file = folder.resolve(dataset + ".xlsx");
    Files.write(file, Template.of(dataset, new Catalogue(Lang.FR)));
    List<String> expected = new ArrayList<>();
    for (DatasetTable table : Datasets.get(dataset).tables()) {
      if (!table.profileOnly()) {
        expected.add(table.label());
      }
    }
    expected.add("Mode d’emploi");
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      assertThat(workbook.sheets()).extracting(Sheet::name).containsExactlyElementsOf(expected);
    }
  }
}
