package epochscope.export.code;

import epochscope.spec.Check;
import epochscope.spec.EmbeddedPoints;
import java.util.List;

/** Writes the points that an experiment holds into the program. */
record EmbeddedCode(CodeSubject subject, PythonScript script, EmbeddedPoints points) {
  private static final int MOST_NUMBERS = 100_000;

  void write() {
    long numbers = (long) points.rows().size() * points.rows().getFirst().size();
    if (numbers > MOST_NUMBERS) {
      throw Check.found(
          "the sample of the experiment",
          numbers + " numbers",
          "at most " + MOST_NUMBERS + " to be written into a program");
    }
    script.constant("ROWS", "np.array([\n" + rows() + "])").add(load());
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    for (List<Double> row : points.rows()) {
      rows.append("    [");
      rows.append(String.join(", ", row.stream().map(Python::number).toList()));
      rows.append("],\n");
    }
    return rows.toString();
  }

  private String load() {
    int first = points.features().size();
    boolean labels = subject.isClassification();
    PythonBlock block = new PythonBlock();
    block.add("def load():");
    block.add(
        "    \"\"\"Features [event, feature], "
            + (labels ? "labels" : "targets [event, target]")
            + (points.weighted() ? " and weights" : "")
            + " of ROWS.\"\"\"");
    String features = "ROWS[:, :" + first + "]";
    if (points.missing() != null) {
      script.constant("MISSING", points.missing());
      features = "np.where(%1$s == MISSING, np.nan, %1$s)".formatted(features);
    }
    String targets = labels ? first + "].astype(int)" : targets(first) + "]";
    block.add(
        "    return %s, ROWS[:, %s%s"
            .formatted(features, targets, points.weighted() ? ", ROWS[:, -1]" : ""));
    return block.text();
  }

  /** Columns of the targets. */
  private String targets(int first) {
    return first + ":" + (first + points.targets().size());
  }
}
