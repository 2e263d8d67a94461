package epochscope.app.handout;

import epochscope.views.gallery.Views;
import java.util.ArrayList;
import java.util.List;

/** The steps of the lecture, each with its sentence and the views it shows. */
final class StepsSection {
  private final Handout handout;
  private final PictureBook pictures;
  private final Words words;
  private final List<PictureBook.Picture> standing = new ArrayList<>();

  StepsSection(Handout handout, PictureBook pictures) {
    this.handout = handout;
    this.pictures = pictures;
    words = handout.words();
  }

  /** The pictures written so far. */
  List<PictureBook.Picture> standing() {
    return List.copyOf(standing);
  }

  void write(Html page) {
    if (handout.scenes().isEmpty()) {
      return;
    }
    page.open("section").with("aria-labelledby", "steps-title").open("div", "column");
    page.open("h2").with("id", "steps-title").text(words.get("steps")).close("h2", "div");
    page.open("ol", "steps");
    handout.scenes().forEach(scene -> write(page, scene));
    page.close("ol", "section");
  }

  private void write(Html page, Scene scene) {
    var locale = handout.subject().locale();
    page.open("li").open("div", "column");
    page.element("h3", scene.step().sentence().in(locale));
    if (handout.notes() && scene.step().notes() != null) {
      page.open("p", "notes").element("b", words.get("notes"));
      page.text(" " + scene.step().notes().in(locale)).close("p");
    }
    page.close("div").open("div", "figures");
    List<String> views = scene.views();
    for (int i = 0; i < views.size(); i++) {
      // The last of an odd number has a line to itself.
      boolean alone = i == views.size() - 1 && i % 2 == 0;
      write(page, views.get(i), scene, alone);
    }
    page.close("div", "li");
  }

  private void write(Html page, String view, Scene scene, boolean alone) {
    PictureBook.Picture picture = pictures.of(view, scene.moment(), scene.selection(), alone);
    standing.add(picture);
    String title = Views.title(view);
    String epoch = words.get("epoch.at", Integer.toString(scene.moment().epoch()));
    page.open("figure", picture.look()).open("picture");
    page.open("source").with("media", PictureBook.DARK).with("srcset", picture.dark());
    page.open("img").with("src", picture.light()).with("data-picture", picture.id());
    page.with("alt", words.get("alt", title, handout.subject().title()) + ", " + epoch);
    page.with("width", picture.format().width).with("height", picture.format().height);
    page.close("picture").element("figcaption", title + ", " + epoch).close("figure");
  }
}
