package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The axes of what passes through a network for one sample: [features], [channels, length] or
 * [channels, rows, columns]; row-major, so that a flattened value is the same numbers in the same
 * order.
 */
public record Shape(@JsonValue List<Integer> axes) {
  /** More values than any layer here could hold for one sample. */
  public static final int MAX_SIZE = 100_000_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Shape {
    axes = Check.list("shape", axes, 1);
    Check.range("number of axes", axes.size(), 1, 3);
    long size = 1;
    for (int axis : axes) {
      size *= Check.range("an axis of shape", axis, 1, MAX_SIZE);
      if (size > MAX_SIZE) {
        throw Check.found("shape", axes, "at most " + MAX_SIZE + " values");
      }
    }
  }

  public static Shape of(Integer... axes) {
    return new Shape(List.of(axes));
  }

  public int rank() {
    return axes.size();
  }

  /** Length of axis {@code i}. */
  public int axis(int i) {
    return axes.get(i);
  }

  /** Values in all. */
  public int size() {
    int size = 1;
    // Asked for at every value of a sample: without an iterator.
    for (int i = 0; i < axes.size(); i++) {
      size *= axes.get(i);
    }
    return size;
  }

  @Override
  public String toString() {
    return axes.toString();
  }
}
