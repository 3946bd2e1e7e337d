package bilan.word;

import static bilan.word.WordEdit.after;
import static bilan.word.WordEdit.before;
import static bilan.word.WordEdit.remove;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What somebody does to the document, and the words that are theirs. */
enum Session {
  REORDERS_SECTIONS("Notre café tient debout, dit Zoé.") {
    @Override
    void edit(WordEdit word) {
      var team = word.section("L’équipe", "La fréquentation");
      var place = word.paragraph("Les lieux");
      team.forEach(node -> before(place, node));
      before(word.paragraph("La fréquentation"), word.written(words().get(0)));
    }
  },
  DELETES_A_TABLE("Ce tableau n’intéressait personne.") {
    @Override
    void edit(WordEdit word) {
      var caption = word.paragraph("Ventes hors taxes par canal");
      remove(word.table("Ventes hors taxes par canal"));
      after(caption, word.written(words().get(0)));
      remove(caption);
    }
  },
  RETYPES_A_PARAGRAPH("Une belle année, avec", "de gens venus, et du soleil.") {
    @Override
    void edit(WordEdit word) {
      var paragraph = word.paragraph("ont réuni");
      WordEdit.all(paragraph, "r").stream()
          .filter(run -> run.getParentNode() == paragraph)
          .forEach(WordEdit::remove);
      var control = word.figure("participations.2022");
      var first = WordEdit.all(paragraph, "sdt").get(0);
      assertThat(control).isNotNull();
      before(first, word.run(words().get(0) + " "));
      after(first, word.run(" " + words().get(1)));
    }
  },
  ADDS_AN_IMAGE("Photo : la terrasse en juin.") {
    @Override
    void edit(WordEdit word) throws Exception {
      Pictures.addTo(word, word.paragraph("Les étapes"), words().get(0));
    }
  },
  ACCEPTS_SOME_CHANGES("Ajout accepté.", "Ajout en attente.") {
    @Override
    void edit(WordEdit word) throws Exception {
      var paragraph = word.paragraph("Dans les lieux et les mois comparables");
      paragraph.appendChild(word.run(" " + words().get(0)));
      paragraph.appendChild(
          word.fragment(
              "<w:ins w:id=\"9001\" w:author=\"Zoé\" w:date=\"2023-01-02T10:00:00Z\"><w:r><w:t"
                  + " xml:space=\"preserve\"> Ajout en attente.</w:t></w:r></w:ins>"));
      var caption = word.paragraph("Participations par lieu");
      caption.appendChild(
          word.fragment(
              "<w:ins w:id=\"9002\" w:author=\"Zoé\" w:date=\"2023-01-02T10:00:00Z\"><w:r><w:t"
                  + " xml:space=\"preserve\"> (provisoire)</w:t></w:r></w:ins>"));
    }
  },
  WRITES_EVERYWHERE("Préambule de la présidente.", "Mot de la fin.", "Écrit dans une case.") {
    @Override
    void edit(WordEdit word) {
      before(word.paragraph("L’essentiel"), word.written(words().get(0)));
      before(WordEdit.all(word.body(), "sectPr").get(0), word.written(words().get(1)));
      var cell = WordEdit.all(word.table("L’équipe, année après année"), "tc").get(0);
      WordEdit.all(cell, "p").get(0).appendChild(word.run(words().get(2)));
    }
  },
  DELETES_A_CONTROL("un nombre que je ne dirai pas") {
    @Override
    void edit(WordEdit word) {
      var control = word.figure("sales_excl_tax.2022");
      var prose = WordEdit.all(word.paragraph("nos charges s’élèvent"), "sdt").get(0);
      assertThat(control).isNotNull();
      before(prose, word.run(words().get(0)));
      remove(prose);
    }
  },
  PASTES_A_COPY_OF_A_TABLE("Le même tableau, pour le conseil :") {
    @Override
    void edit(WordEdit word) {
      var table = word.table("Participations par lieu");
      var copy = (org.w3c.dom.Element) table.cloneNode(true);
      WordEdit.all(copy, "bookmarkStart").forEach(WordEdit::remove);
      WordEdit.all(copy, "bookmarkEnd").forEach(WordEdit::remove);
      var place = word.paragraph("Les étapes");
      before(place, word.written(words().get(0)));
      before(place, copy);
      before(place, word.written(""));
    }
  },
  CHANGES_STYLES("Titre 1 en rouge") {
    @Override
    void edit(WordEdit word) throws Exception {
      word.replace("word/styles.xml", "17496E", "B00020");
      var heading = word.paragraph("Les lieux");
      WordEdit.all(heading, "pStyle").get(0).setAttributeNS(WordEdit.W, "w:val", "Heading1");
      word.paragraph("Les étapes").appendChild(word.run(" – " + words().get(0)));
    }
  },
  PUTS_AN_IMAGE_INTO_A_CELL("Photo dans une case.") {
    @Override
    void edit(WordEdit word) throws Exception {
      var cell = WordEdit.all(word.table("L’équipe, année après année"), "tc").get(4);
      Pictures.addTo(word, WordEdit.all(cell, "p").get(0), words().get(0));
    }
  },
  CHANGES_THE_HEADER("Document de travail, ne pas diffuser") {
    @Override
    void edit(WordEdit word) {
      word.replace(
          "word/header1.xml", "</w:p>", "<w:r><w:t>" + words().get(0) + "</w:t></w:r></w:p>");
    }
  },
  ADDS_A_COLUMN("Avis de la trésorière", "trop peu") {
    @Override
    void edit(WordEdit word) {
      var rows = WordEdit.all(word.table("L’équipe, année après année"), "tr");
      for (int i = 0; i < rows.size(); i++) {
        var cells = WordEdit.all(rows.get(i), "tc");
        var added = (org.w3c.dom.Element) cells.get(0).cloneNode(true);
        WordEdit.all(added, "r").forEach(WordEdit::remove);
        WordEdit.all(added, "p").get(0).appendChild(word.run(i < 2 ? words().get(i) : ""));
        after(cells.get(cells.size() - 1), added);
      }
    }
  },
  COPIES_A_FIGURE("À retenir pour le conseil :") {
    @Override
    void edit(WordEdit word) {
      var mine = word.written(words().get(0) + " ");
      mine.appendChild(word.figure("participations.2022").cloneNode(true));
      before(word.paragraph("Les étapes"), mine);
    }
  },
  DUPLICATES_A_SECTION("Version longue, pour la ville.") {
    @Override
    void edit(WordEdit word) {
      var end = word.paragraph("D’où viennent les ressources");
      for (var node : word.section("Ventes et prestations", "D’où viennent les ressources")) {
        var copy = node.cloneNode(true);
        WordEdit.all(copy, "bookmarkStart").forEach(WordEdit::remove);
        WordEdit.all(copy, "bookmarkEnd").forEach(WordEdit::remove);
        before(end, copy);
      }
      before(end, word.written(words().get(0)));
    }
  },
  MERGES_TWO_PARAGRAPHS("et nous en sommes fiers.") {
    @Override
    void edit(WordEdit word) {
      var first = word.paragraph("ont réuni");
      var second = word.paragraph("Dans les lieux et les mois comparables");
      first.appendChild(word.run(" "));
      for (var node = second.getFirstChild(); node != null; node = second.getFirstChild()) {
        if ("pPr".equals(node.getLocalName())) {
          remove(node);
        } else {
          first.appendChild(node);
        }
      }
      first.appendChild(word.run(" " + words().get(0)));
      remove(second);
    }
  },
  DELETES_THE_ROW_OF_A_NOTE("La ligne des activités n’intéresse personne.") {
    @Override
    void edit(WordEdit word) {
      for (var row : WordEdit.all(word.table("Les années côte à côte"), "tr")) {
        if (WordEdit.words(row).startsWith("Activités")) {
          remove(row);
        }
      }
      before(word.paragraph("Les lieux"), word.written(words().get(0)));
    }
  },
  RENAMES_A_HEADING("Nos maisons, une à une") {
    @Override
    void edit(WordEdit word) {
      var heading = word.paragraph("Les lieux");
      WordEdit.all(heading, "t").get(0).setTextContent(words().get(0));
    }
  },
  SPLITS_A_ROW("dont deux à mi-temps") {
    @Override
    void edit(WordEdit word) {
      var row = WordEdit.all(word.table("L’équipe, année après année"), "tr").get(2);
      var second = (org.w3c.dom.Element) row.cloneNode(true);
      for (var cell : WordEdit.all(second, "tc")) {
        var paragraph = WordEdit.all(cell, "p").get(0);
        WordEdit.all(paragraph, "sdt").forEach(WordEdit::remove);
        WordEdit.all(paragraph, "r").forEach(WordEdit::remove);
      }
      WordEdit.all(second, "p").get(0).appendChild(word.run(words().get(0)));
      after(row, second);
    }
  },
  TRANSLATES_A_SENTENCE("The same year, we sold for", "before tax, and grants were") {
    @Override
    void edit(WordEdit word) {
      var paragraph = word.paragraph("nos charges s’élèvent");
      var figures = WordEdit.all(paragraph, "sdt");
      WordEdit.all(paragraph, "r").stream()
          .filter(run -> run.getParentNode() == paragraph)
          .forEach(WordEdit::remove);
      before(figures.get(0), word.run(words().get(0) + " "));
      after(figures.get(0), word.run(" " + words().get(1) + " "));
    }
  },
  REJECTS_CHANGES("Refusé, mais pas ceci.") {
    @Override
    void edit(WordEdit word) {
      // What is left of a deletion and an insertion that were refused: words cut into runs.
      var paragraph = word.paragraph("ont réuni");
      var run = WordEdit.all(paragraph, "r").get(0);
      var text = WordEdit.all(run, "t").get(0);
      var said = text.getTextContent();
      after(run, word.run(said.substring(1)));
      text.setTextContent(said.substring(0, 1));
      after(run, word.run(""));
      word.paragraph("nos charges s’élèvent").appendChild(word.run(" " + words().get(0)));
    }
  },
  SETS_TEXT_BESIDE_A_TABLE("À gauche les chiffres, à droite nos mots.") {
    @Override
    void edit(WordEdit word) throws Exception {
      var grid =
          word.fragment(
              "<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");
      var sentence = word.paragraph("Dans les lieux et les mois comparables");
      before(sentence, grid);
      before(WordEdit.all(grid, "p").get(0), sentence);
      WordEdit.all(grid, "p").get(2).appendChild(word.run(words().get(0)));
      after(grid, word.written(""));
    }
  },
  LEAVES_CHANGES_PENDING("Proposé par Malik.") {
    @Override
    void edit(WordEdit word) throws Exception {
      var paragraph = word.paragraph("nos charges s’élèvent");
      var deleted =
          word.fragment(
              "<w:del w:id=\"9100\" w:author=\"Malik\" w:date=\"2023-01-02T10:00:00Z\"/>");
      var run = WordEdit.all(paragraph, "r").get(0);
      before(run, deleted);
      deleted.appendChild(
          word.fragment(
              "<w:r><w:delText xml:space=\"preserve\">La même année, </w:delText></w:r>"));
      var added =
          word.fragment(
              "<w:ins w:id=\"9101\" w:author=\"Malik\" w:date=\"2023-01-02T10:00:00Z\"/>");
      added.appendChild(word.run(words().get(0) + " "));
      before(run, added);
      run.getFirstChild().setTextContent("Nos ventes, ");
    }
  },
  WRITES_FOOTNOTES("Note de la trésorière.", "mais rien ne manque, dit Malik") {
    @Override
    void edit(WordEdit word) throws Exception {
      Footnotes.add(word, word.paragraph("ont réuni"), words().get(0));
      Footnotes.rewrite(word, "décembre manque à Maison de Fives", words().get(1));
    }
  },
  ADDS_COMMENTS("À vérifier avec Malik", "Et ici ?") {
    @Override
    void edit(WordEdit word) throws Exception {
      Remarks.addTo(
          word,
          Map.of(
              words().get(0),
              word.paragraph("ont réuni"),
              words().get(1),
              WordEdit.all(word.table("Participations par lieu"), "p").get(9)));
    }
  };

  private final List<String> words;

  Session(String... words) {
    this.words = List.of(words);
  }

  List<String> words() {
    return words;
  }

  abstract void edit(WordEdit word) throws Exception;
}
