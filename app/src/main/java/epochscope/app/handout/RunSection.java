package epochscope.app.handout;

import epochscope.views.gallery.Views;
import java.util.List;

/** The run: pictures and curves that follow one slider, and the numbers at its epoch. */
record RunSection(Handout handout, Course course, List<Plot> plots, NumberTable table) {
  /**
   * @param pictures of any moment, for their sizes
   */
  void write(Html page, List<PictureBook.Picture> pictures) {
    Words words = handout.words();
    page.open("section", "run").with("aria-labelledby", "run-title").open("div", "column");
    page.open("h2").with("id", "run-title").text(words.get("run")).close("h2");
    page.element("p", "hint scripted", words.get("run.hint")).close("div");
    if (!pictures.isEmpty()) {
      page.open("div", "figures scripted");
      for (int i = 0; i < pictures.size(); i++) {
        writeLead(page, handout.leads().get(i), pictures.get(i), words);
      }
      page.close("div");
    }
    writeControl(page, words);
    page.open("div", "figures scripted");
    for (Plot plot : plots) {
      page.open("figure", plots.size() == 1 ? "plot broad" : "plot");
      page.element("figcaption", words.quantity(plot.quantity())).close("figure");
    }
    page.close("div").open("div", "column");
    table.write(page, course, words);
    page.close("div", "section");
  }

  /** The script puts the picture in, and says of which epoch it is. */
  private void writeLead(Html page, String view, PictureBook.Picture picture, Words words) {
    String title = Views.title(view);
    page.open("figure", picture.look()).open("picture");
    page.open("source").with("media", PictureBook.DARK).open("img", "follows").with("alt", "");
    page.with("data-alt", words.get("alt", title, handout.subject().title()));
    page.with("width", picture.format().width).with("height", picture.format().height);
    page.close("picture").open("figcaption").text(title + ", ");
    page.open("span", "moment").close("span", "figcaption", "figure");
  }

  private void writeControl(Html page, Words words) {
    int last = course.epochs().length - 1;
    page.open("div", "column control scripted");
    page.open("button").with("type", "button").with("id", "play");
    page.with("aria-label", words.get("play"));
    page.raw("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path/></svg>").close("button");
    page.open("input").with("type", "range").with("id", "epoch").with("min", 0).with("max", last);
    page.with("value", last).with("aria-label", words.get("epoch"));
    page.open("output").with("id", "shown").with("for", "epoch").close("output", "div");
  }
}
