package epochscope.app.cli;

import epochscope.app.text.Numbers;
import epochscope.data.DataReport;
import epochscope.data.DataReport.Column;
import epochscope.data.DataReport.Correlations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report on data as a table for a terminal. */
record DataReportText(DataReport report) {
  private static final int DIGITS = 4;
  private static final int NAME_WIDTH = 24;
  private static final int STRONGEST = 10;
  private static final List<String> HEADINGS =
      List.of(
          "column",
          "role",
          "count",
          "missing",
          "min",
          "5 %",
          "median",
          "95 %",
          "max",
          "mean",
          "sigma",
          "outliers");

  List<String> lines() {
    List<String> lines = new ArrayList<>(report.notes());
    lines.add(report.rows() + " rows, " + report.columns().size() + " columns");
    lines.add("");
    lines.addAll(TextTable.aligned(cells(), 2));
    lines.add("");
    lines.addAll(classes());
    lines.addAll(weights());
    lines.addAll(columns());
    lines.addAll(correlations());
    return lines;
  }

  private List<List<String>> cells() {
    return Stream.concat(Stream.of(HEADINGS), report.columns().stream().map(DataReportText::cells))
        .toList();
  }

  private static List<String> cells(Column column) {
    List<String> cells = new ArrayList<>();
    cells.add(name(column));
    cells.add(column.role().name().toLowerCase(Locale.ROOT));
    cells.add(String.valueOf(column.count()));
    cells.add(String.valueOf(column.missing()));
    DataReport.Numbers n = column.numbers();
    if (n == null) {
      cells.add(column.count() == 0 ? "empty" : "text");
      return cells;
    }
    DoubleStream.of(
            n.min(),
            n.quantiles()[0],
            n.median(),
            n.quantiles()[4],
            n.max(),
            n.mean(),
            n.deviation())
        .mapToObj(x -> Numbers.shortest(x, DIGITS))
        .forEach(cells::add);
    cells.add(String.valueOf(n.outliers().count()));
    return cells;
  }

  private static String name(Column column) {
    String unit = column.feature().unit().isEmpty() ? "" : " [" + column.feature().unit() + "]";
    String name = column.feature().name() + unit;
    return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
  }

  private List<String> classes() {
    return report.classes().isEmpty()
        ? List.of()
        : List.of(
            report.classes().stream()
                .map(
                    c ->
                        String.format(
                            Locale.ROOT, "%s %d (%.1f %%)", c.name(), c.count(), 100 * c.share()))
                .collect(Collectors.joining(", ", "classes: ", "")));
  }

  private List<String> weights() {
    DataReport.Weights w = report.weights();
    return w == null
        ? List.of()
        : List.of(
            "event weights: sum %s, from %s to %s, %d of them 0, worth %s equal events"
                .formatted(
                    Numbers.shortest(w.sum(), DIGITS),
                    Numbers.shortest(w.min(), DIGITS),
                    Numbers.shortest(w.max(), DIGITS),
                    w.zeros(),
                    Numbers.shortest(w.effective(), DIGITS)));
  }

  /** What is odd about single columns. */
  private List<String> columns() {
    List<String> lines = new ArrayList<>();
    for (Column column : report.columns()) {
      String name = column.feature().name();
      if (column.numbers() != null && column.numbers().isConstant()) {
        lines.add(name + " is constant");
      } else if (column.duplicateOf() != null) {
        lines.add(name + " holds the same as " + column.duplicateOf());
      }
      if (column.numbers() != null && column.numbers().outliers().count() > 0) {
        lines.add(name + " lies farthest off in " + worst(column.numbers().outliers()));
      }
    }
    return lines;
  }

  private static String worst(DataReport.Outliers outliers) {
    return IntStream.range(0, outliers.rows().length)
        .mapToObj(
            i ->
                "row %d (%s)"
                    .formatted(outliers.rows()[i], Numbers.shortest(outliers.values()[i], DIGITS)))
        .collect(Collectors.joining(", "));
  }

  /** A pair of columns. */
  private record Pair(String first, String second, double coefficient) {}

  private List<String> correlations() {
    Correlations all = report.correlations();
    if (all == null) {
      return List.of("correlations: too many columns for them");
    }
    int n = all.names().size();
    String strongest =
        IntStream.range(0, n)
            .boxed()
            .flatMap(
                a ->
                    IntStream.range(a + 1, n)
                        .mapToObj(
                            b ->
                                new Pair(
                                    all.names().get(a),
                                    all.names().get(b),
                                    all.coefficients()[a][b])))
            .filter(pair -> !Double.isNaN(pair.coefficient()))
            .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.coefficient())))
            .limit(STRONGEST)
            .map(
                pair ->
                    String.format(
                        Locale.ROOT,
                        "%s, %s %+.3f",
                        pair.first(),
                        pair.second(),
                        pair.coefficient()))
            .collect(Collectors.joining("; "));
    return strongest.isEmpty() ? List.of() : List.of("strongest correlations: " + strongest);
  }
}
