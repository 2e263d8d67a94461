package epochscope.nn;

import epochscope.kernels.ConvolutionShape;

/**
 * How many values a weight matrix joins.
 *
 * @param in those that a value of the output depends on
 * @param out those of the output that a value of the input bears on
 */
record Fan(int in, int out) {
  static Fan of(ConvolutionShape shape) {
    int kernel = shape.rows().size() * shape.columns().size();
    return new Fan(shape.fanIn(), shape.filters() / shape.groups() * kernel);
  }

  /** Of the transpose, which leads the other way. */
  Fan turned() {
    return new Fan(out, in);
  }
}
