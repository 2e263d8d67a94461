package epochscope.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The events that a {@link DataReport} is about.
 *
 * @param values [column][event], NaN: missing; null for a column of text
 * @param missing [column] values that are not there
 * @param labels [event] the class's index, NaN: missing; null in a regression
 * @param weights [event]; null: every event counts 1
 */
record ReportInput(
    String name,
    int rows,
    List<Feature> features,
    List<DataReport.Role> roles,
    double[][] values,
    int[] missing,
    List<String> classes,
    double[] labels,
    double[] weights,
    List<String> notes) {

  double weight(int event) {
    return weights == null ? 1 : weights[event];
  }

  /** Of a generated sample. */
  static ReportInput of(String name, Sample sample) {
    List<Feature> features = new ArrayList<>(sample.features());
    sample.targetNames().forEach(target -> features.add(new Feature(target, "")));
    List<DataReport.Role> roles =
        IntStream.range(0, features.size())
            .mapToObj(
                i ->
                    i < sample.features().size() ? DataReport.Role.FEATURE : DataReport.Role.TARGET)
            .toList();
    double[][] values =
        Stream.of(sample.columns(), sample.targetColumns())
            .flatMap(Stream::of)
            .toArray(double[][]::new);
    return new ReportInput(
        name,
        sample.size(),
        features,
        roles,
        values,
        new int[features.size()],
        sample.classes(),
        sample.classes().isEmpty() ? null : sample.targets(),
        sample.weights(),
        sample.notes());
  }
}
