package epochscope.analysis.derivative;

import java.util.function.Consumer;

/**
 * A linear map most of whose matrix is zero, or repeats few numbers: each entry is a place in a
 * table of coefficients, such as a convolution's kernel.
 */
final class SparseMap implements LinearMap {
  private final int[] start;
  private final int[] source;
  private final int[] place;
  private final double[] table;
  private final double[] offset;
  private final Coefficients coefficients;

  /** Where coefficients and offsets come from. */
  @FunctionalInterface
  interface Coefficients {
    /**
     * @param parameters the flat parameter vector
     * @param offset [out], zero before the first call
     */
    void fill(double[] parameters, double[] table, double[] offset);
  }

  /** Told every entry of the matrix. */
  @FunctionalInterface
  interface Entries {
    void entry(int out, int in, int place);
  }

  /**
   * @param entries tells all entries, in the same order whenever it is asked
   * @param table number of coefficients
   */
  SparseMap(int out, Consumer<Entries> entries, int table, Coefficients coefficients) {
    start = new int[out + 1];
    entries.accept((to, from, at) -> start[to + 1]++);
    for (int unit = 0; unit < out; unit++) {
      start[unit + 1] = Math.addExact(start[unit + 1], start[unit]);
    }
    source = new int[start[out]];
    place = new int[start[out]];
    int[] next = start.clone();
    entries.accept(
        (to, from, at) -> {
          source[next[to]] = from;
          place[next[to]++] = at;
        });
    this.table = new double[table];
    this.offset = new double[out];
    this.coefficients = coefficients;
  }

  @Override
  public int out() {
    return offset.length;
  }

  @Override
  public void setParameters(double[] parameters) {
    coefficients.fill(parameters, table, offset);
  }

  @Override
  public double offset(int unit) {
    return offset[unit];
  }

  @Override
  public void add(double[][] x, double[][] y, int n) {
    for (int out = 0; out < y.length; out++) {
      int e = start[out];
      for (; e + 3 < start[out + 1]; e += 4) {
        Rows.addProducts(
            table[place[e]],
            x[source[e]],
            table[place[e + 1]],
            x[source[e + 1]],
            table[place[e + 2]],
            x[source[e + 2]],
            table[place[e + 3]],
            x[source[e + 3]],
            y[out],
            n);
      }
      for (; e < start[out + 1]; e++) {
        Rows.addProduct(table[place[e]], x[source[e]], y[out], n);
      }
    }
  }

  @Override
  public void addTransposed(double[][] dy, double[][] dx, int n) {
    for (int out = 0; out < dy.length; out++) {
      for (int e = start[out]; e < start[out + 1]; e++) {
        Rows.addProduct(table[place[e]], dy[out], dx[source[e]], n);
      }
    }
  }
}
