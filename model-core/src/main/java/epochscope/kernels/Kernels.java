package epochscope.kernels;

import epochscope.spec.Activation;

/**
 * The primitives that layers and losses are written in, and those of optimisers.
 *
 * <p>Activations are {@code units} × {@code n} samples; how they lie in memory is the kernels' own
 * business, {@link #index} tells. Parameters are row-major. An instance is confined to one thread
 * at a time, and nothing but {@link #allocate} and {@link #slice} takes memory.
 */
public interface Kernels extends SpatialKernels, UpdateKernels {
  /** Zeros. */
  Values allocate(int size);

  /** A part of {@code whole} that shares its memory. */
  Values slice(Values whole, int offset, int size);

  /** Where the value of {@code unit} for {@code sample} lies in activations of that size. */
  int index(int unit, int sample, int units, int n);

  void copy(Values from, Values to);

  void fill(double value, Values values);

  /** The rows order[from … from + n − 1] as activations. */
  void gather(Rows rows, int[] order, int from, int n, Values into);

  /** The rows from … from + n − 1 as activations. */
  void gather(Rows rows, int from, int n, Values into);

  /**
   * Copies the units from … from + count − 1 of x to those from {@code at} on of y.
   *
   * @param xUnits how many x has
   * @param yUnits how many y has
   */
  void copyUnits(Values x, int xUnits, int from, Values y, int yUnits, int at, int count, int n);

  void denseForward(DenseShape shape, Values weight, Values bias, Values x, Values y, int n);

  /**
   * Turns {@code dy} from the gradient at y into the gradient before the activation, and with it
   * sets the gradients of the parameters and of x.
   *
   * @param weightGradient null, and biasGradient too: nothing is trained
   * @param dx null: nobody needs it
   */
  void denseBackward(
      DenseShape shape,
      Values weight,
      Values weightGradient,
      Values biasGradient,
      Values x,
      Values y,
      Values dy,
      Values dx,
      int n);

  /**
   * Inverted dropout: y is x/(1 − rate), or 0 with probability {@code rate}. The choice is a
   * function of {@code key}, unit and sample alone, so that the same call on the gradient is the
   * backward pass.
   */
  void dropout(double rate, long key, Values x, Values y, int units, int n);

  /** y = activation(z); over the units of each sample, where it is softmax. */
  void activate(Activation activation, Values z, Values y, int units, int n);

  /**
   * dy ← dy · activation'(z); of softmax dy ← y (dy − Σ dy y), the sum over the units of a sample.
   *
   * @param z may be null where the derivative is known from the output
   * @param y activation(z)
   */
  void activationBackward(Activation activation, Values z, Values y, Values dy, int units, int n);

  /** What training makes small. */
  LossKernels losses();

  boolean allFinite(Values x, int count);

  /** z ← x·y, the first {@code count} values */
  void multiply(Values x, Values y, Values z, int count);
}
