package epochscope.data;

import epochscope.data.DataReport.Correlations;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Correlations between the columns of prepared data, in the units that they had before. */
public final class PartCorrelations {
  private PartCorrelations() {}

  /**
   * Of the training sample: its features, the targets of a regression, and of two classes whether
   * it is the second.
   *
   * @param most events, taken evenly
   * @return null where there are too many features
   */
  public static Correlations of(PreparedData data, int most) {
    Dataset train = data.train();
    if (train.features().size() > ColumnCorrelations.MOST_COLUMNS) {
      return null;
    }
    int[] rows = EvenRows.of(train.size(), most);
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (int f = 0; f < train.features().size(); f++) {
      int feature = f;
      Preprocessing.Column scaling = data.preprocessing().columns().get(f);
      names.add(train.features().get(f).name());
      columns.add(
          IntStream.of(rows)
              .mapToDouble(row -> scaling.unscaled(train.feature(row, feature)))
              .toArray());
    }
    boolean counts = train.task() == Task.REGRESS || train.classes().size() == 2;
    for (int t = 0; counts && t < train.targets().size(); t++) {
      int target = t;
      boolean number = train.task() == Task.REGRESS;
      names.add(number ? train.targets().get(t) : train.classes().get(1));
      columns.add(IntStream.of(rows).mapToDouble(row -> train.target(row, target)).toArray());
    }
    double[] weights =
        train.weights() == null ? null : IntStream.of(rows).mapToDouble(train::weight).toArray();
    return new Correlations(
        names, new ColumnCorrelations(columns.toArray(double[][]::new), weights).coefficients());
  }
}
