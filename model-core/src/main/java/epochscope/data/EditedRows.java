package epochscope.data;

import java.util.Arrays;

/** A training sample with one event more, changed or less. */
final class EditedRows {
  private final Dataset train;
  private final Preprocessing preprocessing;

  EditedRows(PreparedData data) {
    train = data.train();
    preprocessing = data.preprocessing();
  }

  Dataset after(SampleEdit edit) {
    return switch (edit) {
      case SampleEdit.Add add -> with(add);
      case SampleEdit.Move move -> with(move);
      case SampleEdit.Remove remove -> without(remove.row());
    };
  }

  private Dataset with(SampleEdit.Add add) {
    int n = train.size();
    int width = train.features().size();
    float[] x = Arrays.copyOf(train.featureValues(), (n + 1) * width);
    for (int f = 0; f < width; f++) {
      x[n * width + f] = scaled(f, add.features()[f]);
    }
    int targets = train.targets().size();
    float[] t = Arrays.copyOf(train.targetValues(), (n + 1) * targets);
    System.arraycopy(add.targets(), 0, t, n * targets, targets);
    float[] w = train.weights() == null ? null : Arrays.copyOf(train.weights(), n + 1);
    if (w != null) {
      w[n] = meanWeight();
    }
    return dataset(x, t, w);
  }

  private Dataset with(SampleEdit.Move move) {
    int row = move.row() == SampleEdit.LAST ? train.size() - 1 : move.row();
    float[] x = train.featureValues().clone();
    for (int i = 0; i < move.changed().length; i++) {
      int feature = move.changed()[i];
      x[row * train.features().size() + feature] = scaled(feature, move.values()[i]);
    }
    float[] t = train.targetValues().clone();
    if (move.targets() != null) {
      int width = train.targets().size();
      System.arraycopy(move.targets(), 0, t, row * width, width);
    }
    return dataset(x, t, train.weights());
  }

  private Dataset without(int row) {
    int[] kept = new int[train.size() - 1];
    Arrays.setAll(kept, i -> i < row ? i : i + 1);
    return train.select(kept);
  }

  /** An event drawn by hand counts as much as the others do on average. */
  private float meanWeight() {
    double sum = 0;
    for (float weight : train.weights()) {
      sum += weight;
    }
    return (float) (sum / train.size());
  }

  private float scaled(int feature, double value) {
    return (float) preprocessing.columns().get(feature).scaled(value);
  }

  private Dataset dataset(float[] x, float[] t, float[] w) {
    return new Dataset(
        train.task(), train.features(), train.targets(), train.classes(), x, t, w, train.shape());
  }
}
