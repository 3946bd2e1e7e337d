package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of the workspace in a bilan: shown with their words, scaled, upright, in every format.
 */
@Slow
class PicturesTest {

  private static final Pattern SOURCE =
      Pattern.compile("src=\"data:image/(\\w+);base64,([^\"]+)\"");

  @TempDir Path folder;
  private Cli cli = Cli.in(Path.of(""));

  @BeforeEach
  void workspace() throws IOException {
    cli = Cli.in(folder);
    must("init .");
    Files.createDirectories(folder.resolve("images"));
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n10/01/2022;Fives;Jeux;Atelier;5;60\n");
    must("ingest attendance a.csv");
  }

  private Cli.Result must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + result.err()).isZero();
    return result;
  }

  private void bilan(String body) throws IOException {
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(
        folder.resolve("bilans/photos.md"),
        "---\nbilan: photos\ntitle: Photos\nparameters:\n  years: {type: years}\n---\n\n" + body);
  }

  private static byte[] picture(int width, int height, String type) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (y < height / 2 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, type, out);
    return out.toByteArray();
  }

  private void give(String name, byte[] bytes, String words) throws IOException {
    Files.write(folder.resolve("images/" + name), bytes);
    if (!words.isEmpty()) {
      Files.writeString(folder.resolve("images/" + name.replaceAll("\\.\\w+$", ".txt")), words);
    }
  }

  private String page(String format) throws IOException {
    must("report photos --years 2022 -f " + format + " -o out/ --force");
    String ending = format.equals("text") ? "txt" : format;
    return Files.readString(folder.resolve("out/photos-2022." + ending));
  }

  @Test
  void aPictureStandsWithItsWords() throws IOException {
    give("facade.jpg", picture(3000, 2000, "jpeg"), "La façade du café\n\nNotre façade en mai\n");
    bilan("# En images\n\n```images\n```\n");
    String page = page("html");
    assertThat(page).contains("alt=\"La façade du café\"").contains(">Notre façade en mai<");
    BufferedImage shown = shown(page);
    assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(List.of(1600, 1067));
    assertThat(page("md"))
        .contains("![La façade du café](<images/facade.jpg>)\n\n*Notre façade en mai*");
    assertThat(page("text")).contains("[Image : La façade du café]\nNotre façade en mai");
    must("report photos --years 2022 -f docx,pdf -o out/ --force");
    try (XWPFDocument word =
        new XWPFDocument(Files.newInputStream(folder.resolve("out/photos-2022.docx")))) {
      assertThat(word.getAllPictures()).hasSize(1);
      assertThat(word.getDocument().xmlText()).contains("descr=\"La façade du café\"");
    }
  }

  /** Who did not agree is quoted nowhere, not even inside. */
  @Test
  void whoAgreedIsQuoted() throws IOException {
    Files.writeString(
        folder.resolve("temoignages.csv"),
        """
        Témoignage;Qui;Accord;Lieu;Année
        J’ai fait ma déclaration toute seule.;Fatima, 62 ans;oui;Fives;2022
        « On y est bien. »;Un voisin;oui;;
        Je ne dirai pas mon nom.;Gontranbec;non;Fives;2022
        Trop loin.;Hildebec;;;
        L’an dernier.;Une habituée;oui;;2021
        """);
    must("ingest reference temoignages.csv");
    bilan("```quotes\n```\n");
    String page = page("md").replaceAll("\\h", " ");
    assertThat(page)
        .contains("> *« J’ai fait ma déclaration toute seule. »* – Fatima, 62 ans, Fives")
        .contains("> *« On y est bien. »* – Un voisin")
        .doesNotContain("Gontranbec", "Hildebec", "mon nom", "Trop loin", "habituée");
    Cli.Result asked = cli.run("query", "--sql", "from testimonies", "-f", "csv", "-o", "-");
    assertThat(asked.out()).contains("Fatima").doesNotContain("Gontranbec", "Hildebec");
  }

  /** Where and with what a picture was taken is nobody's business; how it was held is. */
  @Test
  void whatACameraNotedIsLeftOut() throws IOException {
    byte[] jpeg = picture(40, 20, "jpeg");
    ByteArrayOutputStream noted = new ByteArrayOutputStream();
    noted.write(jpeg, 0, 2);
    byte[] exif = {
      'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6,
      0, 0, 0, 0, 0, 0, 'G', 'P', 'S', 'L', 'i', 'l', 'l', 'e'
    };
    noted.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
    noted.write(exif);
    noted.write(jpeg, 2, jpeg.length - 2);
    give("a.jpg", noted.toByteArray(), "Un portrait");
    bilan("```images\n```\n");
    String page = page("html");
    BufferedImage shown = shown(page);
    assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(List.of(20, 40));
    assertThat(new Color(shown.getRGB(15, 20)).getRed()).isGreaterThan(200);
    assertThat(new Color(shown.getRGB(4, 20)).getBlue()).isGreaterThan(200);
    assertThat(new String(bytes(page), StandardCharsets.ISO_8859_1)).doesNotContain("GPSLille");
  }

  private static byte[] bytes(String page) {
    Matcher source = SOURCE.matcher(page);
    assertThat(source.find()).isTrue();
    return Base64.getDecoder().decode(source.group(2));
  }

  private static BufferedImage shown(String page) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes(page)));
  }

  @Test
  void aPictureWithoutWordsAsksForThem() throws IOException {
    give("b.png", picture(10, 10, "png"), "");
    bilan("Du texte.\n\n# En images\n\n```images\n```\n");
    assertThat(page("md").replaceAll("\\h", " "))
        .contains("À décrire : l’image « b.png » attend ses mots. Écrire dans images/b.txt");
    assertThat(page("html")).doesNotContain("En images").doesNotContain("<img");
  }

  @Test
  void whatIsNoPictureIsSaid() throws IOException {
    give("facade.jpg", "du texte".getBytes(StandardCharsets.UTF_8), "La façade");
    give("coupee.png", Arrays.copyOf(picture(200, 200, "png"), 60), "La cour");
    bilan("```images\nshow: [facade.jpg, coupee.png, fasade.jpg, ../bilan.yaml]\n```\n");
    Cli.Result result = cli.run("report", "photos", "--years", "2022", "-f", "html", "-o", "-");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err().replaceAll("\\h", " "))
        .contains("L’image « facade.jpg » ne se lit pas")
        .contains("L’image « coupee.png » ne se lit pas")
        .contains("pas d’image « fasade.jpg »")
        .contains("vouliez-vous dire « facade.jpg » ?")
        .contains("pas d’image « ../bilan.yaml »")
        .doesNotContain("Exception");
  }

  /** Formats that show no picture read none, and print its words. */
  @Test
  void aPictureIsReadWhereItIsDrawn() throws IOException {
    give("coupee.png", Arrays.copyOf(picture(200, 200, "png"), 60), "La cour");
    bilan("```images\n```\n");
    assertThat(page("md")).contains("![La cour]").doesNotContain("ne se lit pas");
    assertThat(page("json")).doesNotContain("ne se lit pas");
    must("report photos --years 2022 -f md,docx -o " + folder.resolve("both"));
    assertThat(Files.readString(folder.resolve("both/photos-2022.md"))).contains("ne se lit pas");
  }

  /** A document that was edited takes new pictures in, and keeps those that it has. */
  @Test
  void aPictureIsBroughtIntoAnEditedDocument() throws IOException {
    give("a.jpg", picture(60, 40, "jpeg"), "La façade");
    bilan("# En images\n\n```images\n```\n");
    must("report photos --years 2022 -f docx -o out/");
    give("b.png", picture(30, 40, "png"), "La cour");
    must("report photos --years 2022 -f docx -o out/");
    try (XWPFDocument word =
        new XWPFDocument(Files.newInputStream(folder.resolve("out/photos-2022.docx")))) {
      String xml = word.getDocument().xmlText();
      assertThat(xml).containsOnlyOnce("descr=\"La façade\"").containsOnlyOnce("descr=\"La cour\"");
      assertThat(word.getAllPictures()).hasSize(2);
    }
  }
}
