package epochscope.data;

import epochscope.data.DataReport.ClassShare;
import epochscope.data.DataReport.Correlations;
import epochscope.data.DataReport.Role;
import epochscope.data.DataReport.Weights;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Makes the {@link DataReport} of a sample. */
public final class DataReports {
  private final ReportInput input;

  private DataReports(ReportInput input) {
    this.input = input;
  }

  /** Reads or draws the sample. Slow for a large one: not on the UI thread. */
  public static DataReport of(SourceSpec source) {
    return new DataReports(input(source)).report();
  }

  private static ReportInput input(SourceSpec source) {
    return switch (source) {
      case SourceSpec.Table table when table.file().isEmpty() ->
          ReportReader.read(StandInTable.file(), table);
      case SourceSpec.Table table -> ReportReader.read(TableFile.of(Path.of(table.file())), table);
      case SourceSpec.Points points ->
          ReportInput.of("the generated sample", Generator.draw(points));
      case EmbeddedPoints points ->
          ReportInput.of("the sample of the experiment", EmbeddedSample.of(points));
      case ImageSource images ->
          throw new InvalidInputException(
              "the sample holds images, expected a table or points for a report on each feature");
    };
  }

  private DataReport report() {
    checkWeights();
    return new DataReport(
        input.name(),
        input.rows(),
        columns(),
        correlations(),
        classes(),
        input.weights() == null ? null : weights(),
        input.notes());
  }

  private void checkWeights() {
    if (input.weights() != null && Arrays.stream(input.weights()).sum() == 0) {
      throw new InvalidInputException(input.name() + " has only weights of 0, expected some above");
    }
  }

  private List<DataReport.Column> columns() {
    List<DataReport.Column> columns = new ArrayList<>();
    for (int i = 0; i < input.features().size(); i++) {
      columns.add(column(i));
    }
    return columns;
  }

  private DataReport.Column column(int i) {
    double[] values = input.values()[i];
    Role role = input.roles().get(i);
    if (values == null) {
      int missing = input.missing()[i];
      return new DataReport.Column(
          input.features().get(i), role, input.rows() - missing, missing, null, null);
    }
    // A weight is no quantity that weighs itself.
    ColumnNumbers numbers = new ColumnNumbers(values, role == Role.WEIGHT ? null : input.weights());
    return new DataReport.Column(
        input.features().get(i),
        role,
        numbers.count(),
        input.rows() - numbers.count(),
        numbers.numbers(),
        earlierTwin(i));
  }

  private String earlierTwin(int column) {
    return IntStream.range(0, column)
        .filter(i -> Arrays.equals(input.values()[i], input.values()[column]))
        .mapToObj(i -> input.features().get(i).name())
        .findFirst()
        .orElse(null);
  }

  /** Of features and target; null where there are too many or none. */
  private Correlations correlations() {
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (int i = 0; i < input.features().size(); i++) {
      double[] values = correlated(i);
      if (values != null) {
        names.add(input.features().get(i).name());
        columns.add(values);
      }
    }
    if (columns.size() > ColumnCorrelations.MOST_COLUMNS) {
      return null;
    }
    ColumnCorrelations correlations =
        new ColumnCorrelations(columns.toArray(double[][]::new), input.weights());
    return new Correlations(names, correlations.coefficients());
  }

  /** Null: the column has no part in it. */
  private double[] correlated(int column) {
    return switch (input.roles().get(column)) {
      case FEATURE -> input.values()[column];
      case TARGET ->
          input.labels() == null
              ? input.values()[column]
              : input.classes().size() == 2 ? input.labels() : null;
      case WEIGHT, IGNORED -> null;
    };
  }

  private List<ClassShare> classes() {
    int[] counts = new int[input.classes().size()];
    double[] weights = new double[counts.length];
    for (int i = 0; input.labels() != null && i < input.rows(); i++) {
      if (!Double.isNaN(input.labels()[i])) {
        counts[(int) input.labels()[i]]++;
        weights[(int) input.labels()[i]] += input.weight(i);
      }
    }
    double sum = DoubleStream.of(weights).sum();
    return IntStream.range(0, counts.length)
        .mapToObj(
            c -> new ClassShare(input.classes().get(c), counts[c], weights[c], weights[c] / sum))
        .toList();
  }

  private Weights weights() {
    double sum = 0;
    double squares = 0;
    int zeros = 0;
    for (double weight : input.weights()) {
      sum += weight;
      squares += weight * weight;
      zeros += weight == 0 ? 1 : 0;
    }
    return new Weights(
        sum,
        Arrays.stream(input.weights()).min().orElse(Double.NaN),
        Arrays.stream(input.weights()).max().orElse(Double.NaN),
        zeros,
        sum * sum / squares);
  }
}
