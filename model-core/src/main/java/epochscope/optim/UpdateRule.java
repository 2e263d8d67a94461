package epochscope.optim;

import epochscope.kernels.Values;
import java.nio.ByteBuffer;

/** How one gradient changes the parameters. */
@FunctionalInterface
interface UpdateRule {
  /**
   * The {@code t}-th update, from 1.
   *
   * @param g gradient
   * @param w parameters
   */
  void apply(long t, double rate, Values g, Values w);

  /** Bytes of what it remembers besides its vectors. */
  default int bytes() {
    return 0;
  }

  default void save(ByteBuffer out) {}

  default void load(ByteBuffer in) {}
}
