import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nu.validator.client.EmbeddedValidator;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Says of each document of a folder what is wrong with it: pdf by veraPDF (PDF/UA-1), docx and xlsx
 * by the OOXML schemas, html by the W3C's checker and, where there is a browser, by axe. Ends with 1
 * if anything is, or nothing is there to check.
 */
final class Validity {

  private static final int MOST = 10;

  private static final List<String> KINDS = List.of("docx", "xlsx", "pdf", "html");

  /**
   * Contrast is asked of the whole page: what a table hides until it is scrolled, and words of one
   * letter, too. That of charts is held by a test of what is drawn.
   */
  private static final String RUN =
      """
      <script>
      const tell = (r, fate) => r.map(v => v.id + fate(v) + " in " + v.nodes.length + ": " + v.help
        + " " + v.nodes[0].target + " " + v.nodes[0].any.map(c => c.message).join(" "))
      const told = r => tell(r.violations, v => " (" + v.impact + ")").concat(tell(r.incomplete, v => " undecided"))
      const contrast = {runOnly: {type: "rule", values: ["color-contrast"]}}
      axe.configure({checks: [{id: "color-contrast", options: {ignoreUnicode: true, ignoreLength: true,
        ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18, shadowOutlineEmMax: 0.2,
        pseudoSizeThreshold: 0.25, contrastRatio: {normal: {expected: 4.5}, large: {expected: 3}}}}]})
      axe.run({rules: {"color-contrast": {enabled: false}}}).then(all => {
        const style = document.createElement("style")
        style.textContent = ".scroll{overflow:visible!important}body{margin:0!important;width:max-content!important;max-width:none!important}main,.table,figure{max-width:none!important}th,td{position:static!important}"
        document.head.append(style)
        axe.run({exclude: [["svg"]]}, contrast).then(seen => {
          document.body.innerHTML = "<pre>axe says " + told(all).concat(told(seen)).join("\\n")
            + "\\naxe passes " + (all.passes.length + seen.passes.length) + "</pre>" }) })
      </script>
      """;

  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private final Path browser = browser();
  private final AtomicInteger parts = new AtomicInteger();
  private final AtomicInteger pages = new AtomicInteger();

  private Validity() {}

  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Validity validity = new Validity();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
      for (Path file : listed.sorted().toList()) {
        if (Files.isRegularFile(file) && KINDS.contains(kind(file))) {
          files.add(file);
        } else {
          System.out.println("validity: left out, of no kind to check: " + file.getFileName());
        }
      }
    }
    validity.checkAll(files);
    validity.wrong.stream().sorted().forEach(System.out::println);
    System.out.printf(
        "validity: %d documents, %d parts of OOXML, axe on %d pages, %d faults%n",
        files.size(), validity.parts.get(), validity.pages.get(), validity.wrong.size());
    System.exit(validity.wrong.isEmpty() && !files.isEmpty() ? 0 : 1);
  }

  /** Each checker has a thread of its own: none promises that two may use it at a time. */
  private void checkAll(List<Path> files) throws Exception {
    Map<String, List<Path>> kinds =
        files.stream().collect(Collectors.groupingBy(Validity::kind));
    kinds.merge("docx", kinds.getOrDefault("xlsx", List.of()), Validity::both);
    kinds.remove("xlsx");
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, kinds.size()));
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      kinds.values().forEach(kind -> tasks.add(() -> checkKind(kind)));
      for (Future<Void> ended : threads.invokeAll(tasks)) {
        ended.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String kind(Path file) {
    return file.toString().replaceFirst(".*\\.", "");
  }

  private static List<Path> both(List<Path> some, List<Path> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private Void checkKind(List<Path> kind) throws Exception {
    for (Path file : kind) {
      check(file);
    }
    return null;
  }

  private void check(Path file) throws Exception {
    String name = file.getFileName().toString();
    if (name.endsWith(".pdf")) {
      pdf(file);
    } else if (name.endsWith(".html")) {
      html(file);
    } else {
      try (InputStream in = new FileInputStream(file.toFile())) {
        ooxml(name, in);
      }
    }
  }

  private void pdf(Path file) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    try (InputStream in = new FileInputStream(file.toFile());
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      result.getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .limit(MOST)
          .forEach(one -> wrong.add(file.getFileName() + ": " + one.getMessage()));
      if (!result.isCompliant()) {
        wrong.add(file.getFileName() + ": not PDF/UA-1");
      }
    }
  }

  private void html(Path file) throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    // Its knowledge of CSS is of 2020.
    validator
        .validate(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.contains(": error: CSS:"))
        .limit(MOST)
        .forEach(wrong::add);
    if (browser != null) {
      axe(file, browser, 400);
      axe(file, browser, 1200);
    }
  }

  /** The page with axe in it, as a browser of that width sees it. */
  private void axe(Path file, Path browser, int width) throws Exception {
    String page =
        Files.readString(file)
            .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace("</body>", "<script>" + script() + "</script>" + RUN + "</body>");
    Path with = Files.writeString(Files.createTempFile("axe", ".html"), page);
    Path dom = Files.createTempFile("axe", ".dom");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--window-size=" + width + ",3000",
                "--virtual-time-budget=20000",
                "--dump-dom",
                with.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    String said = Files.readString(dom);
    Files.delete(with);
    Files.delete(dom);
    int passes = said.indexOf("axe passes ");
    String at = file.getFileName() + " at " + width + ": ";
    if (passes < 0) {
      wrong.add(at + "axe did not run");
      return;
    }
    pages.incrementAndGet();
    said.substring(said.indexOf("axe says ") + 9, passes)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> wrong.add(at + line));
  }

  private static String script() throws IOException {
    String name = "axe.min.js";
    try (InputStream in = Validity.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</script>", "<\\/script>");
    }
  }

  private static Path browser() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        if (Files.isExecutable(Path.of(folder, name))) {
          return Path.of(folder, name);
        }
      }
    }
    return null;
  }

  /** Every part of a kind that the schemas know, and of the workbooks in it. */
  private void ooxml(String name, InputStream in) throws IOException {
    SchemaTypeLoader schemas =
        XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        String at = name + "!" + entry.getName();
        if (entry.getName().endsWith(".xlsx")) {
          ooxml(at, new ByteArrayInputStream(part));
        } else if (entry.getName().matches("(word|xl)/[^_].*(?<!rels)\\.xml")) {
          part(at, part, schemas);
        }
      }
    }
  }

  private void part(String at, byte[] part, SchemaTypeLoader schemas) throws IOException {
    List<XmlError> errors = new ArrayList<>();
    try {
      XmlObject xml =
          schemas.parse(new ByteArrayInputStream(part), null, new XmlOptions().setLoadLineNumbers());
      if (xml.schemaType().isNoType() || xml.schemaType().equals(XmlObject.type)) {
        wrong.add(at + ": no schema knows it");
      }
      xml.validate(new XmlOptions().setErrorListener(errors));
      parts.incrementAndGet();
    } catch (XmlException e) {
      wrong.add(at + ": " + e.getMessage());
    }
    errors.stream().limit(MOST).forEach(one -> wrong.add(at + ": " + one.getMessage()));
  }
}
