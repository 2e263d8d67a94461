package epochscope.app.handout;

import epochscope.app.environment.Version;
import epochscope.history.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The page: all that a hand-out tells, in one text that needs nothing else. */
final class Page {
  private final Handout handout;
  private final PictureBook pictures;
  private final Words words;
  private final Html page = new Html();
  private final Course course;
  private final List<Plot> plots;
  private final NumberTable table;

  Page(Handout handout, PictureBook pictures) {
    this.handout = handout;
    this.pictures = pictures;
    words = handout.words();
    course = Course.of(handout.subject(), handout.run(), handout.moments());
    plots = Plot.of(course);
    table = NumberTable.of(course, words);
  }

  /** Slow: it paints what is not painted yet. */
  String write() {
    Subject subject = handout.subject();
    List<List<PictureBook.Picture>> followed = followed();
    StepsSection steps = new StepsSection(handout, pictures);
    page.raw("<!doctype html>\n").open("html").with("lang", words.get("language"));
    new PageHead(subject.title()).write(page);
    page.open("body").open("main");
    writeTitle(subject);
    new RunSection(handout, course, plots, table).write(page, followed.getFirst());
    steps.write(page);
    writeClaims();
    writeExperiment(subject);
    page.close("main");
    writeOrigin();
    page.open("script").with("type", "application/json").with("id", "data");
    page.raw(Html.inScript(data(followed, steps.standing()))).close("script");
    page.open("script").raw(PageHead.SCRIPT).close("script", "body", "html");
    return page.toString();
  }

  /** [moment][view] of the pictures that the slider goes through. */
  private List<List<PictureBook.Picture>> followed() {
    List<String> leads = handout.leads();
    List<List<PictureBook.Picture>> all = new ArrayList<>();
    for (Snapshot moment : handout.moments()) {
      all.add(
          leads.stream()
              .map(view -> pictures.of(view, moment, handout.selection(), leads.size() == 1))
              .toList());
    }
    return all;
  }

  private void writeTitle(Subject subject) {
    page.open("header");
    if (!subject.topic().isEmpty()) {
      page.element("p", "topic", subject.topic());
    }
    page.element("h1", subject.title());
    if (!subject.sentence().isEmpty()) {
      page.element("p", "lead", subject.sentence());
    }
    page.close("header");
  }

  private void writeClaims() {
    Claims claims = handout.claims();
    if (!claims.isEmpty()) {
      page.open("section", "column").with("aria-labelledby", "claims-title");
      page.open("h2").with("id", "claims-title").text(words.get("claims")).close("h2");
      page.element("p", "hint", words.get("claims.hint"));
      claims.write(page, course.runs().size() > 1, words).close("section");
    }
  }

  private void writeExperiment(Subject subject) {
    page.open("section", "column").with("aria-labelledby", "again-title");
    page.open("h2").with("id", "again-title").text(words.get("experiment")).close("h2");
    Facts.of(handout.run().experiment(), words).write(page);
    page.open("div", "again").open("p").text(words.get("experiment.open") + " ");
    page.element("code", "app/epochscope " + subject.documentName()).close("p");
    page.open("p").open("a", "button").with("download", subject.documentName());
    page.with("href", address(subject.document()));
    page.text(words.get("experiment.save", subject.documentName())).close("a", "p");
    page.open("details").element("summary", words.get("experiment.show"));
    page.open("pre").with("tabindex", 0).open("code").with("id", "document");
    page.text(subject.document()).close("code", "pre", "details", "div", "section");
  }

  private void writeOrigin() {
    String seed = Long.toString(handout.run().experiment().resolved().training().seed());
    page.open("footer").open("div", "column");
    page.text(words.get("origin", Version.current().program(), seed)).close("div", "footer");
  }

  private String data(
      List<List<PictureBook.Picture>> followed, List<PictureBook.Picture> standing) {
    List<PictureBook.Picture> rest =
        followed.stream()
            .flatMap(List::stream)
            .distinct()
            .filter(picture -> !standing.contains(picture))
            .toList();
    return new PageData(course, words)
        .runs(plots, table)
        .plots(plots, words)
        .marks(handout.run().markers())
        .moments(handout.moments(), followed)
        .pictures(rest)
        .toString();
  }

  private static String address(String document) {
    return "data:application/json;base64,"
        + Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8));
  }
}
