package bilan.queries.document;

/** What a format must know how to show: forgetting a kind of block does not compile. */
public interface Page {

  void heading(Block.Heading heading);

  void paragraph(Block.Paragraph paragraph);

  void bullets(Block.Bullets bullets);

  void callout(Block.Callout callout);

  void blank(Block.Blank blank);

  void pageBreak();

  void scoreboard(Scoreboard scoreboard);

  void table(Table table);

  void chart(Chart chart);

  void picture(Picture picture);
}
