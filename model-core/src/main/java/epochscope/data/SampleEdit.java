package epochscope.data;

import epochscope.spec.DataSpec;

/**
 * One change of a training sample by hand: an event drawn, moved or taken away. Feature values are
 * in the features' own units; validation and test sample stay as they are.
 */
public sealed interface SampleEdit {
  /** The row of the event that comes after all others. */
  int LAST = -1;

  /**
   * A new event after all others.
   *
   * @param features [feature]
   * @param targets [target]; of classes, the class's index
   */
  record Add(double[] features, float[] targets) implements SampleEdit {}

  /**
   * An event, {@link #LAST} too, with other features and targets.
   *
   * @param changed indices of the features that change; the others stay to the bit
   * @param values of those features
   * @param targets [target]; null: they stay
   */
  record Move(int row, int[] changed, double[] values, float[] targets) implements SampleEdit {}

  record Remove(int row) implements SampleEdit {}

  /** Whether it can be done to {@code data}: the row is there, and one event at least stays. */
  default boolean isPossible(PreparedData data) {
    int size = data.train().size();
    return switch (this) {
      case Add add -> add.features().length == data.train().features().size();
      case Move move -> move.row() >= LAST && move.row() < size;
      case Remove remove -> remove.row() >= 0 && remove.row() < size && size > 1;
    };
  }

  /**
   * The data after the change; how training visits and weighs the events is worked out anew.
   *
   * @param spec what the data were prepared from
   */
  default PreparedData appliedTo(PreparedData data, DataSpec spec) {
    return data.withTrain(new EditedRows(data).after(this), spec);
  }
}
