package bilan.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The edges between the packages, as package-edges.txt lists them: a package hides one thing. */
@AnalyzeClasses(packages = "bilan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String SHEET = "bilan.pipelines.sheet.";

  /** What each package of {@code sheet} that reads or writes files knows alone. */
  private static final Map<String, String> SPREADSHEETS =
      Map.of(
          "xls", "org.apache.poi.hssf..",
          "xlsx", "org.apache.poi.openxml4j..",
          "[form|xlsx]", "org.apache.poi.xssf..");

  private static final List<String> FORMATS =
      List.of("csv", "xlsx", "xls", "ods", "spreadsheetml", "html", "bank");
  private static final String[] DATABASE = {"org.duckdb..", "java.sql.."};

  @ArchTest
  static final ArchRule pipelinesAndQueriesShareViewsNotCode =
      noClasses()
          .that()
          .resideInAPackage("bilan.pipelines..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bilan.queries..")
          .because("what they share is the DuckDB file and the names of its views");

  @ArchTest
  static final ArchRule queriesDoNotKnowPipelines =
      noClasses()
          .that()
          .resideInAPackage("bilan.queries..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bilan.pipelines..");

  @ArchTest
  static final ArchRule nothingKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("bilan.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("bilan.cli..", "picocli..");

  @ArchTest
  static final ArchRule wordsKnowNobody =
      noClasses()
          .that()
          .resideInAnyPackage("bilan.text..", "bilan.yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("bilan.cli..", "bilan.pipelines..", "bilan.queries..");

  @ArchTest
  static void oneFormatKnowsEachLibraryOfSpreadsheets(JavaClasses all) {
    SPREADSHEETS.forEach(
        (format, library) ->
            noClasses()
                .that()
                .resideInAPackage("bilan.pipelines..")
                .and()
                .resideOutsideOfPackage(SHEET + format)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(all));
  }

  @ArchTest
  static final ArchRule onlyExcelKnowsPoi =
      noClasses()
          .that()
          .resideInAPackage("bilan.pipelines..")
          .and()
          .resideOutsideOfPackages(SHEET + "xls", SHEET + "xlsx", SHEET + "form")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

  @ArchTest
  static final ArchRule xmlIsReadByOneReader =
      noClasses()
          .that()
          .resideInAPackage("bilan.pipelines..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..")
          .because(
              "sheet.xml takes half the time of the JDK's reader, and refuses what is hostile");

  @ArchTest
  static final ArchRule csvIsReadByOneReader =
      noClasses()
          .that()
          .resideInAPackage("bilan.pipelines..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.csv..")
          .because("sheet.csv parts records alike in half the time, and its tests compare the two");

  @ArchTest
  static void onlyOpeningKnowsTheFormats(JavaClasses all) {
    for (String format : FORMATS) {
      classes()
          .that()
          .resideInAPackage(SHEET + format)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(SHEET + format, SHEET + "opening")
          .because("a format is chosen by what the file holds, and by nobody else")
          .check(all);
    }
  }

  @ArchTest
  static final ArchRule onlyWarehouseWritesTheDatabase =
      noClasses()
          .that()
          .resideInAPackage("bilan.pipelines..")
          .and()
          .resideOutsideOfPackage("bilan.pipelines.warehouse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATABASE);

  @ArchTest
  static final ArchRule onlyWarehouseAppends =
      noClasses()
          .that()
          .resideOutsideOfPackage("bilan.pipelines.warehouse..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "createAppender or registerArrowStream",
                  (JavaAccess<?> call) ->
                      Set.of("createAppender", "registerArrowStream")
                          .contains(call.getTarget().getName())))
          .because(
              "an appender is outside of the transaction until a statement has opened it, and the"
                  + " view over a stream of rows must go with the transaction that stores them");

  @ArchTest
  static final ArchRule onlyStoringRowsKnowsArrow =
      noClasses()
          .that()
          .haveNameNotMatching("bilan\\.pipelines\\.warehouse\\.(Arrow|Row).*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.arrow..")
          .because("only an ingest is to load it");

  @ArchTest
  static final ArchRule onlyOnePackageOfQueriesReadsTheDatabase =
      noClasses()
          .that()
          .resideInAPackage("bilan.queries..")
          .and()
          .resideOutsideOfPackage("bilan.queries.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATABASE);

  @ArchTest
  static final ArchRule onlyRenderKnowsDocumentFormats =
      noClasses()
          .that()
          .resideInAPackage("bilan.queries..")
          .and()
          .resideOutsideOfPackage("bilan.queries.render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi..",
              "org.apache.commons.csv..",
              "org.openxmlformats..",
              "com.openhtmltopdf..",
              "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule onlyExploringKnowsTablesaw =
      noClasses()
          .that()
          .resideOutsideOfPackage("..explore..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tech.tablesaw..")
          .because("it costs 400 ms at its first table and sums decimals as floats");

  @ArchTest
  static final ArchRule whichRowsCountIsPure =
      noClasses()
          .that()
          .resideInAPackage("bilan.pipelines.delivery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("bilan.pipelines.warehouse..", "bilan.pipelines.sheet..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noStepKnowsTheDoors =
      noClasses()
          .that()
          .resideInAPackage("bilan.pipelines.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bilan.pipelines")
          .because("the doors call the steps; what both speak of stands in model");

  @ArchTest
  static final ArchRule noStepKnowsALaterOne =
      slices()
          .matching("bilan.(*).(*)..")
          .namingSlices("$1.$2")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule reportsKnowNoFormat =
      noClasses()
          .that()
          .resideInAnyPackage("bilan.queries.report..", "bilan.queries.words..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("bilan.queries.render..")
          .because("a document is neutral; formats are written from it");

  @ArchTest
  static final ArchRule formatsShareWordsNotEachOther =
      slices()
          .matching("bilan.queries.render.(*)..")
          .should()
          .beFreeOfCycles()
          .because(
              "what formats share stands below them: words, charts, what Word and Excel share");

  @ArchTest
  static final ArchRule nothingOpensAConnection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.http\\..*"
                  + "|java\\.(net|nio\\.channels)\\..*(Socket|Http|Inet|Datagram).*");

  @ArchTest
  static final ArchRule onlyMainKnowsTheStandardStreams =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("bilan.cli.Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");
}
