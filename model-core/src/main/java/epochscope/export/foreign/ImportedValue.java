package epochscope.export.foreign;

import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a node here gives, beside how the other program's axes lie over the same values. Reshapes
 * and turned axes change only that, until a node needs the values in its own order.
 *
 * @param node that gives it, or the input
 * @param shape here
 * @param dims there, without the samples' axis
 * @param order for each value there the place of the same value here; null: the same place
 */
public record ImportedValue(String node, Shape shape, int[] dims, int[] order) {
  /** In the order of here. */
  public static ImportedValue of(String node, Shape shape) {
    int[] dims = shape.axes().stream().mapToInt(Integer::intValue).toArray();
    return new ImportedValue(node, shape, dims, null);
  }

  /** Of [channels, …] here that is […, channels] there. */
  public static ImportedValue channelsLast(String node, Shape shape) {
    ImportedValue first = of(node, shape);
    int rank = shape.rank();
    return rank == 1
        ? first
        : first.permuted(IntStream.range(0, rank).map(axis -> (axis + 1) % rank).toArray());
  }

  public boolean isFlat() {
    return dims.length == 1;
  }

  public int size() {
    return shape.size();
  }

  public ImportedValue reshaped(int... newDims) {
    return new ImportedValue(node, shape, newDims, order);
  }

  public ImportedValue flat() {
    return reshaped(shape.size());
  }

  /** The same of another node, value by value. */
  public ImportedValue from(String other) {
    return new ImportedValue(other, shape, dims, order);
  }

  /**
   * @param axes the axis that each new axis was, from 0
   */
  public ImportedValue permuted(int... axes) {
    int[] newDims = Arrays.stream(axes).map(axis -> dims[axis]).toArray();
    int[] strides = new int[dims.length];
    int stride = 1;
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= dims[axis];
    }
    int[] result = new int[shape.size()];
    boolean same = true;
    for (int i = 0; i < result.length; i++) {
      int rest = i;
      int place = 0;
      for (int axis = newDims.length - 1; axis >= 0; axis--) {
        place += rest % newDims[axis] * strides[axes[axis]];
        rest /= newDims[axis];
      }
      result[i] = place(place);
      same &= result[i] == i;
    }
    return new ImportedValue(node, shape, newDims, same ? null : result);
  }

  /** Where value {@code there} lies here. */
  public int place(int there) {
    return order == null ? there : order[there];
  }

  public boolean hasOrderOf(ImportedValue other) {
    return Arrays.equals(order, other.order);
  }

  /** Numbers that belong to this one's values, one by one, in the order of here. */
  public double[] here(double[] there) {
    double[] values = new double[there.length];
    for (int i = 0; i < values.length; i++) {
      values[place(i)] = there[i];
    }
    return values;
  }

  /** Weights [out][in] in the order of here, of such whose inputs are in the order of there. */
  public double[] columnsHere(double[] there) {
    int in = shape.size();
    double[] values = new double[there.length];
    for (int row = 0; row < there.length; row += in) {
      System.arraycopy(here(Arrays.copyOfRange(there, row, row + in)), 0, values, row, in);
    }
    return values;
  }

  @Override
  public String toString() {
    return node + " " + List.of(Arrays.toString(dims));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
