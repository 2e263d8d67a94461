package epochscope.app.handout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epochscope.history.Snapshot;
import epochscope.views.Marker;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the page's script reads: the numbers of the runs, and which pictures belong to them. */
final class PageData {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** More digits than any curve or number of the page shows. */
  private static final MathContext DIGITS = new MathContext(7);

  private final ObjectNode root = JSON.objectNode();
  private final Course course;

  PageData(Course course, Words words) {
    this.course = course;
    root.put("epoch", words.get("epoch"));
    root.put("play", words.get("play"));
    root.put("pause", words.get("pause"));
    root.set("epochs", numbers(course.epochs()));
  }

  /** The runs, with these metrics of theirs. */
  PageData runs(List<Plot> plots, NumberTable table) {
    Set<String> metrics = new TreeSet<>(table.metrics());
    plots.forEach(plot -> plot.lines().forEach(line -> metrics.add(line.metric())));
    ArrayNode runs = root.putArray("runs");
    for (Course.Run run : course.runs()) {
      ObjectNode one = runs.addObject().put("name", run.name());
      one.put("end", place(run.lastEpoch()));
      ObjectNode values = one.putObject("values");
      for (String metric : metrics) {
        double[] its = Arrays.stream(course.epochs()).map(e -> run.at(metric, e)).toArray();
        values.set(metric, numbers(its));
      }
    }
    return this;
  }

  PageData plots(List<Plot> plots, Words words) {
    ArrayNode all = root.putArray("plots");
    for (Plot plot : plots) {
      ObjectNode one = all.addObject().put("title", words.quantity(plot.quantity()));
      one.put("logarithmic", plot.logarithmic()).put("share", plot.share());
      ArrayNode lines = one.putArray("lines");
      for (Plot.Line line : plot.lines()) {
        lines
            .addObject()
            .put("run", line.run())
            .put("metric", line.metric())
            .put("look", line.look());
      }
    }
    return this;
  }

  PageData marks(List<Marker> markers) {
    ArrayNode marks = root.putArray("marks");
    for (Marker marker : markers) {
      marks.addObject().put("at", place(marker.epoch())).put("label", marker.label());
    }
    return this;
  }

  /**
   * @param pictures [moment][view]
   */
  PageData moments(List<Snapshot> moments, List<List<PictureBook.Picture>> pictures) {
    ArrayNode all = root.putArray("moments");
    for (int i = 0; i < moments.size(); i++) {
      ObjectNode one = all.addObject().put("at", place(moments.get(i).epoch()));
      ArrayNode names = one.putArray("pictures");
      pictures.get(i).forEach(picture -> names.add(picture.id()));
    }
    return this;
  }

  /** Pictures that stand nowhere else on the page. */
  PageData pictures(List<PictureBook.Picture> pictures) {
    ObjectNode all = root.putObject("pictures");
    pictures.forEach(it -> all.putArray(it.id()).add(it.light()).add(it.dark()));
    return this;
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** The last point of the axis at or before {@code epoch}. */
  private int place(int epoch) {
    int found = Arrays.binarySearch(course.epochs(), epoch);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  private static ArrayNode numbers(double[] values) {
    ArrayNode numbers = JSON.arrayNode();
    for (double value : values) {
      if (Double.isFinite(value)) {
        numbers.add(new BigDecimal(value).round(DIGITS).stripTrailingZeros());
      } else {
        numbers.addNull();
      }
    }
    return numbers;
  }
}
