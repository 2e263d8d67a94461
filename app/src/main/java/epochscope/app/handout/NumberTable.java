package epochscope.app.handout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers at one epoch: of one run a line for each sample, of several a line for each run. It
 * is the legend of the curves, too.
 */
record NumberTable(List<String> columns, List<Row> rows) {
  /**
   * @param look of the curves that it names
   */
  record Row(String name, String look, List<Cell> cells) {}

  /**
   * @param run index of the run
   */
  record Cell(int run, String metric) {}

  static NumberTable of(Course course, Words words) {
    List<String> quantities = new ArrayList<>(List.of("loss"));
    if (course.quality() != null) {
      quantities.add(course.quality());
    }
    return course.runs().size() == 1
        ? ofSamples(course, quantities, words)
        : ofRuns(course, quantities, words);
  }

  Set<String> metrics() {
    Set<String> metrics = new TreeSet<>();
    rows.forEach(row -> row.cells().forEach(cell -> metrics.add(cell.metric())));
    return metrics;
  }

  void write(Html page, Course course, Words words) {
    double last = course.epochs()[course.epochs().length - 1];
    page.open("div", "scroll").open("table", "numbers");
    page.element("caption", "unseen", words.get("numbers"));
    page.open("thead").open("tr").open("td").close("td");
    for (String column : columns) {
      page.open("th").with("scope", "col").text(column).close("th");
    }
    page.close("tr", "thead").open("tbody");
    for (Row row : rows) {
      page.open("tr").open("th").with("scope", "row");
      page.open("span", "swatch " + row.look()).close("span").text(row.name()).close("th");
      for (Cell cell : row.cells()) {
        double value = course.runs().get(cell.run()).at(cell.metric(), last);
        page.open("td").with("data-run", cell.run()).with("data-metric", cell.metric());
        page.text(Words.number(value)).close("td");
      }
      page.close("tr");
    }
    page.close("tbody", "table", "div");
  }

  private static NumberTable ofSamples(Course course, List<String> quantities, Words words) {
    List<Row> rows = new ArrayList<>();
    for (String sample : List.of("train", "validation")) {
      if (course.own().has(sample + ".loss")) {
        rows.add(
            new Row(
                words.get("sample." + sample),
                sample,
                quantities.stream().map(it -> new Cell(0, sample + "." + it)).toList()));
      }
    }
    return new NumberTable(quantities.stream().map(words::quantity).toList(), rows);
  }

  private static NumberTable ofRuns(Course course, List<String> quantities, Words words) {
    Set<String> metrics = new LinkedHashSet<>();
    metrics.add(course.judging("loss"));
    metrics.add("train.loss");
    quantities.forEach(quantity -> metrics.add(course.judging(quantity)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < course.runs().size(); i++) {
      Course.Run run = course.runs().get(i);
      int index = i;
      rows.add(
          new Row(
              run.name(),
              Plot.look(run, course.judging("loss")),
              metrics.stream().map(metric -> new Cell(index, metric)).toList()));
    }
    return new NumberTable(metrics.stream().map(words::metric).toList(), rows);
  }
}
