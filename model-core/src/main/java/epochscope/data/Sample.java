package epochscope.data;

import epochscope.spec.Task;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Events as they were read or drawn, before they are split and scaled, in double precision.
 *
 * @param columns [feature][event]; NaN: missing
 * @param targetNames what is learned; one, for classes
 * @param targetColumns [target][event]; of classes, the class's index
 * @param weights [event]; null: every event counts 1
 * @param eventNumbers [event]; null where none were asked for
 * @param missing the number that stood for a missing value besides NaN; null: none
 * @param dropped names of columns that are no features because they lack values
 * @param notes what is worth saying about how it came about
 */
record Sample(
    Task task,
    List<Feature> features,
    List<String> targetNames,
    List<String> classes,
    double[][] columns,
    double[][] targetColumns,
    double[] weights,
    long[] eventNumbers,
    Double missing,
    List<String> dropped,
    List<String> notes) {
  Sample {
    features = List.copyOf(features);
    targetNames = List.copyOf(targetNames);
    classes = List.copyOf(classes);
    dropped = List.copyOf(dropped);
    notes = List.copyOf(notes);
  }

  /** With every column and one target. */
  Sample(
      Task task,
      List<Feature> features,
      String target,
      List<String> classes,
      double[][] columns,
      double[] targets,
      double[] weights,
      long[] eventNumbers,
      Double missing,
      List<String> notes) {
    this(
        task,
        features,
        List.of(target),
        classes,
        columns,
        new double[][] {targets},
        weights,
        eventNumbers,
        missing,
        List.of(),
        notes);
  }

  int size() {
    return targets().length;
  }

  /** [event] of the first target. */
  double[] targets() {
    return targetColumns[0];
  }

  /** [event] the class's index; where there are classes. */
  int[] labels() {
    return DoubleStream.of(targets()).mapToInt(target -> (int) target).toArray();
  }

  /** The events at {@code rows}, in that order, with one more note. */
  Sample select(int[] rows, String note) {
    return new Sample(
        task,
        features,
        targetNames,
        classes,
        select(columns, rows),
        select(targetColumns, rows),
        weights == null ? null : select(weights, rows),
        eventNumbers == null
            ? null
            : IntStream.of(rows).mapToLong(row -> eventNumbers[row]).toArray(),
        missing,
        dropped,
        and(note));
  }

  /** With those features alone, in their order; the others are dropped. */
  Sample withFeatures(int[] kept) {
    List<Feature> keptFeatures = IntStream.of(kept).mapToObj(features::get).toList();
    List<String> lost =
        features.stream().filter(f -> !keptFeatures.contains(f)).map(Feature::name).toList();
    return new Sample(
        task,
        keptFeatures,
        targetNames,
        classes,
        IntStream.of(kept).mapToObj(f -> columns[f]).toArray(double[][]::new),
        targetColumns,
        weights,
        eventNumbers,
        missing,
        lost,
        and(
            Count.of(lost.size(), "column")
                + " without some value dropped: "
                + Count.listed(lost)
                + "."));
  }

  private List<String> and(String note) {
    return Stream.concat(notes.stream(), Stream.of(note)).toList();
  }

  private static double[][] select(double[][] columns, int[] rows) {
    return Stream.of(columns).map(column -> select(column, rows)).toArray(double[][]::new);
  }

  private static double[] select(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
  }
}
