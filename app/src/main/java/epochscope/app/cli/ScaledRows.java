package epochscope.app.cli;

import epochscope.analysis.TaylorSample;
import epochscope.data.TableContent;
import epochscope.export.ModelFunction;

/**
 * The rows of a table as a model's network sees them.
 *
 * @param values [feature][row], scaled
 * @param weights [row]; null: every row counts 1
 */
record ScaledRows(double[][] values, double[] weights) implements TaylorSample {
  static ScaledRows of(TableContent table, ModelFunction function) {
    double[][] scaled = new double[table.values().length][table.rows()];
    for (int feature = 0; feature < scaled.length; feature++) {
      for (int row = 0; row < scaled[feature].length; row++) {
        scaled[feature][row] = function.scaled(feature, table.values()[feature][row]);
      }
    }
    return new ScaledRows(scaled, table.weights());
  }

  @Override
  public int size() {
    return values[0].length;
  }

  @Override
  public void copy(int from, int n, double[][] into) {
    for (int feature = 0; feature < values.length; feature++) {
      System.arraycopy(values[feature], from, into[feature], 0, n);
    }
  }

  @Override
  public boolean isWeighted() {
    return weights != null;
  }

  @Override
  public double weight(int row) {
    return weights[row];
  }
}
