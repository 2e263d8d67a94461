package epochscope.kernels;

import epochscope.spec.Activation;

/** Activation functions on arrays [unit][sample], where the two axes need not be told apart. */
final class FloatActivation {
  private FloatActivation() {}

  /** y ← activation(y) */
  static void forward(Activation activation, FloatValues values, int count) {
    float[] y = values.array();
    int from = values.offset();
    switch (activation) {
      case LINEAR -> {}
      case TANH -> FloatSigmoids.tanh(y, from, count);
      case LOGISTIC -> FloatSigmoids.logistic(y, from, count);
      case RELU -> FloatRectifiers.relu(y, from, count);
      case LEAKY_RELU -> FloatRectifiers.leakyRelu(y, from, count);
      case ELU -> FloatRectifiers.elu(y, from, count);
      case SELU -> FloatRectifiers.selu(y, from, count);
      case GELU -> FloatSmoothRectifiers.gelu(y, from, count);
      case GELU_TANH -> FloatSmoothRectifiers.geluTanh(y, from, count);
      case SWISH -> FloatSmoothRectifiers.swish(y, from, count);
      case MISH -> FloatSmoothRectifiers.mish(y, from, count);
      case SOFTPLUS -> FloatSmoothRectifiers.softplus(y, from, count);
      case SOFTSIGN -> FloatSigmoids.softsign(y, from, count);
      case GAUSSIAN -> FloatWaves.gaussian(y, from, count);
      case LOG_SIGMOID -> FloatSmoothRectifiers.logSigmoid(y, from, count);
      case SOFTMAX -> throw new IllegalArgumentException("softmax is not elementwise");
      case HARD_SIGMOID -> FloatSigmoids.hardSigmoid(y, from, count);
      case SINE -> FloatWaves.sine(y, from, count);
      case STEP -> FloatSigmoids.step(y, from, count);
    }
  }

  /**
   * dy ← dy · activation'
   *
   * @param inputs z; null where the derivative is known from y
   */
  static void backward(
      Activation activation,
      FloatValues inputs,
      FloatValues outputs,
      FloatValues slopes,
      int count) {
    int from = FloatValues.commonOffset(outputs, slopes);
    float[] y = outputs.array();
    float[] dy = slopes.array();
    switch (activation) {
      case LINEAR -> {}
      case TANH -> FloatSigmoids.tanhBackward(y, dy, from, count);
      case LOGISTIC -> FloatSigmoids.logisticBackward(y, dy, from, count);
      case RELU -> FloatRectifiers.reluBackward(y, dy, from, count);
      case LEAKY_RELU -> FloatRectifiers.leakyReluBackward(y, dy, from, count);
      case ELU -> FloatRectifiers.eluBackward(y, dy, from, count);
      case SELU -> FloatRectifiers.seluBackward(y, dy, from, count);
      case SOFTSIGN -> FloatSigmoids.softsignBackward(y, dy, from, count);
      case HARD_SIGMOID -> FloatSigmoids.hardSigmoidBackward(y, dy, from, count);
      case STEP -> FloatSigmoids.stepBackward(dy, from, count);
      default -> backwardFromInput(activation, inputs, outputs, slopes, count);
    }
  }

  private static void backwardFromInput(
      Activation activation,
      FloatValues inputs,
      FloatValues outputs,
      FloatValues slopes,
      int count) {
    int from = FloatValues.commonOffset(inputs, slopes);
    float[] z = inputs.array();
    float[] dy = slopes.array();
    switch (activation) {
      case GELU -> FloatSmoothRectifiers.geluBackward(z, dy, from, count);
      case GELU_TANH -> FloatSmoothRectifiers.geluTanhBackward(z, dy, from, count);
      case SWISH -> FloatSmoothRectifiers.swishBackward(z, dy, from, count);
      case MISH -> FloatSmoothRectifiers.mishBackward(z, dy, from, count);
      case SOFTPLUS -> FloatSmoothRectifiers.softplusBackward(z, dy, from, count);
      case LOG_SIGMOID -> FloatSmoothRectifiers.logSigmoidBackward(z, dy, from, count);
      case GAUSSIAN -> FloatWaves.gaussianBackward(z, outputs.array(), dy, from, count);
      case SINE -> FloatWaves.sineBackward(z, dy, from, count);
      default -> throw new IllegalArgumentException(activation + " is not elementwise");
    }
  }
}
