package epochscope.data;

import java.util.List;

/**
 * The columns of a table that were asked for, as they stand in the file.
 *
 * @param file as messages call it
 * @param features the columns to learn from
 * @param values [feature][row]; NaN: missing
 * @param target null where none was read
 * @param weights [row]; null: none
 * @param eventNumbers [row]; null: none
 * @param notes sentences about what was read and left out
 */
public record TableContent(
    String file,
    List<Feature> features,
    double[][] values,
    Target target,
    double[] weights,
    long[] eventNumbers,
    List<String> notes) {
  public TableContent {
    features = List.copyOf(features);
    notes = List.copyOf(notes);
  }

  /**
   * The column to learn.
   *
   * @param values [row]; of a column of texts, indices into {@code texts}
   * @param texts the different texts in order of appearance; empty: the column holds numbers
   */
  public record Target(String name, double[] values, List<String> texts) {
    public Target {
      texts = List.copyOf(texts);
    }
  }

  public int rows() {
    return values[0].length;
  }
}
