package bilan.queries.document;

import java.util.List;

/** One part of a document, from top to bottom. */
public sealed interface Block
    permits Block.Heading,
        Block.Paragraph,
        Block.Bullets,
        Block.Callout,
        Block.Blank,
        Block.PageBreak,
        Scoreboard,
        Table,
        Chart,
        Picture {

  /** Shows itself on a page; each format is one kind of page. */
  void showOn(Page page);

  /**
   * A title; level 1 opens a chapter.
   *
   * @param isWhole whether what stands below it, up to the next one, stays on its page if it can
   */
  record Heading(int level, List<Inline> text, boolean isWhole) implements Block {
    public Heading {
      text = List.copyOf(text);
    }

    public Heading(int level, List<Inline> text) {
      this(level, text, false);
    }

    @Override
    public void showOn(Page page) {
      page.heading(this);
    }
  }

  /**
   * A paragraph of prose.
   *
   * @param told tables that it says in a sentence, which programs read as tables all the same
   */
  record Paragraph(List<Inline> text, List<Table> told) implements Block {
    public Paragraph {
      text = List.copyOf(text);
      told = List.copyOf(told);
    }

    public Paragraph(List<Inline> text) {
      this(text, List.of());
    }

    @Override
    public void showOn(Page page) {
      page.paragraph(this);
    }
  }

  /** A list; {@code ordered} ones are numbered from 1. */
  record Bullets(boolean ordered, List<List<Inline>> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }

    @Override
    public void showOn(Page page) {
      page.bullets(this);
    }
  }

  /** A sentence set apart: what must be known to read the figures around it. */
  record Callout(List<Inline> text) implements Block {
    public Callout {
      text = List.copyOf(text);
    }

    @Override
    public void showOn(Page page) {
      page.callout(this);
    }
  }

  /**
   * A line that somebody still has to write; never in what is published.
   *
   * @param isForm whether it stays, with room to write by hand, where nothing can be typed, as on a
   *     form
   */
  record Blank(String invitation, boolean isForm) implements Block {

    /** One that is left out of what is only read. */
    public Blank(String invitation) {
      this(invitation, false);
    }

    @Override
    public void showOn(Page page) {
      page.blank(this);
    }
  }

  /** What follows begins a page, where there are pages. */
  record PageBreak() implements Block {
    @Override
    public void showOn(Page page) {
      page.pageBreak();
    }
  }
}
