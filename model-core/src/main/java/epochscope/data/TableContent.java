package epochscope.data;

import java.util.List;

/**
 * The columns of a table that were asked for, as they stand in the file.
 *
 * @param file as messages call it
 * @param features the columns to learn from
 * @param values [feature][row]; NaN: missing
 * @param targets empty where none was read
 * @param weights [row]; null: none
 * @param eventNumbers [row]; null: none
 * @param notes sentences about what was read and left out
 */
public record TableContent(
    String file,
    List<Feature> features,
    double[][] values,
    List<Target> targets,
    double[] weights,
    long[] eventNumbers,
    List<String> notes) {
  public TableContent {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
    notes = List.copyOf(notes);
  }

  /**
   * A column to learn.
   *
   * @param values [row]; of a column of texts, indices into {@code texts}
   * @param texts the different texts in order of appearance; empty: the column holds numbers
   */
  public record Target(String name, double[] values, List<String> texts) {
    public Target {
      texts = List.copyOf(texts);
    }
  }

  /** The first; null where none was read. */
  public Target target() {
    return targets.isEmpty() ? null : targets.getFirst();
  }

  public int rows() {
    return values[0].length;
  }
}
