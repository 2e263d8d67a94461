package epochscope.kernels;

import java.nio.ByteBuffer;

/**
 * Numbers that belong to one {@link Kernels}, in its own precision and memory. Layers, losses and
 * optimisers hand them around and never look inside; the methods here are for the edges, where
 * numbers come in and go out.
 */
public interface Values {
  int size();

  double get(int index);

  /**
   * Copies {@code count} values, every {@code stride}-th from {@code index}, to {@code into} from
   * {@code offset}.
   */
  void copyTo(int index, int stride, float[] into, int offset, int count);

  /** All values, in order. */
  float[] toFloats();

  /** All values, in order, exactly. */
  double[] toDoubles();

  /** Takes all values from {@code from}, which must be as long. */
  void set(float[] from);

  /** Takes all values from {@code from}, which must be as long, rounded where needed. */
  void set(double[] from);

  /** Bytes that {@link #save} writes. */
  int bytes();

  /** Writes all values exactly. */
  void save(ByteBuffer out);

  /** Reads what {@link #save} wrote. */
  void load(ByteBuffer in);
}
