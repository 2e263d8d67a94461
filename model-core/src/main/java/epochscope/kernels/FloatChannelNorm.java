package epochscope.kernels;

/** Normalisation per channel of activations [channel, unit of the channel][sample]. */
final class FloatChannelNorm {
  private FloatChannelNorm() {}

  /** In double, as a batch has many values. */
  static void moments(ChannelNorm norm, FloatValues x, FloatValues moments, int n) {
    int length = norm.perChannel() * n;
    for (int c = 0; c < norm.channels(); c++) {
      int from = x.offset() + c * length;
      double mean = sum(x.array(), from, length) / length;
      double variance = products(x.array(), mean, x.array(), mean, from, length) / length;
      moments.array()[moments.offset() + c] = (float) mean;
      moments.array()[moments.offset() + norm.channels() + c] = (float) variance;
    }
  }

  static void follow(
      ChannelNorm norm, double momentum, FloatValues moments, FloatValues running, int n) {
    int channels = norm.channels();
    int count = norm.perChannel() * n;
    follow(momentum, 1, moments, running, 0, channels);
    if (count > 1) {
      double unbiased = count / (count - 1.0);
      follow(momentum, unbiased, moments, running, channels, channels);
    }
  }

  private static void follow(
      double momentum, double scale, FloatValues from, FloatValues to, int start, int count) {
    for (int i = start; i < start + count; i++) {
      double old = to.array()[to.offset() + i];
      double next = scale * from.array()[from.offset() + i];
      to.array()[to.offset() + i] = (float) (old + momentum * (next - old));
    }
  }

  static void forward(
      ChannelNorm norm,
      FloatValues gamma,
      FloatValues beta,
      FloatValues moments,
      FloatValues x,
      FloatValues y,
      int n) {
    int length = norm.perChannel() * n;
    int start = FloatValues.commonOffset(x, y);
    for (int c = 0; c < norm.channels(); c++) {
      float mean = moments.array()[moments.offset() + c];
      float factor = gamma.array()[gamma.offset() + c] * inverse(norm, moments, c);
      float shift = beta.array()[beta.offset() + c];
      affine(mean, factor, shift, x.array(), y.array(), start + c * length, length);
    }
  }

  static void parameterGradient(
      ChannelNorm norm,
      FloatValues moments,
      FloatValues gammaGradient,
      FloatValues betaGradient,
      FloatValues x,
      FloatValues dy,
      int n) {
    int length = norm.perChannel() * n;
    int start = FloatValues.commonOffset(x, dy);
    for (int c = 0; c < norm.channels(); c++) {
      int from = start + c * length;
      double sum = sum(dy.array(), from, length);
      double mean = moments.array()[moments.offset() + c];
      double products = products(x.array(), mean, dy.array(), 0, from, length);
      betaGradient.array()[betaGradient.offset() + c] = (float) sum;
      gammaGradient.array()[gammaGradient.offset() + c] =
          (float) (products * inverse(norm, moments, c));
    }
  }

  static void inputGradient(
      ChannelNorm norm,
      FloatValues gamma,
      FloatValues moments,
      FloatValues gammaGradient,
      FloatValues betaGradient,
      FloatValues x,
      FloatValues dy,
      FloatValues dx,
      int n) {
    int length = norm.perChannel() * n;
    int start = FloatValues.commonOffset(x, dy);
    Sizes.equal(dx, dx.offset(), start);
    for (int c = 0; c < norm.channels(); c++) {
      float inverse = inverse(norm, moments, c);
      float factor = gamma.array()[gamma.offset() + c] * inverse;
      float slope =
          gammaGradient == null
              ? 0
              : gammaGradient.array()[gammaGradient.offset() + c] * inverse / length;
      float level =
          betaGradient == null ? 0 : betaGradient.array()[betaGradient.offset() + c] / length;
      float mean = moments.array()[moments.offset() + c];
      int from = start + c * length;
      gradient(factor, level, slope, mean, x.array(), dy.array(), dx.array(), from, length);
    }
  }

  /** 1/√(variance + ε) */
  private static float inverse(ChannelNorm norm, FloatValues moments, int c) {
    double variance = moments.array()[moments.offset() + norm.channels() + c];
    return (float) (1 / Math.sqrt(variance + norm.epsilon()));
  }

  private static double sum(float[] x, int from, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int end = from + length;
    int i = from;
    for (; i + 3 < end; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    for (; i < end; i++) {
      s0 += x[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Σ (x − a)·(y − b) */
  private static double products(float[] x, double a, float[] y, double b, int from, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int end = from + length;
    int i = from;
    for (; i + 3 < end; i += 4) {
      s0 += (x[i] - a) * (y[i] - b);
      s1 += (x[i + 1] - a) * (y[i + 1] - b);
      s2 += (x[i + 2] - a) * (y[i + 2] - b);
      s3 += (x[i + 3] - a) * (y[i + 3] - b);
    }
    for (; i < end; i++) {
      s0 += (x[i] - a) * (y[i] - b);
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static void affine(
      float mean, float factor, float shift, float[] x, float[] y, int from, int length) {
    for (int i = from; i < from + length; i++) {
      y[i] = Math.fma(factor, x[i] - mean, shift);
    }
  }

  private static void gradient(
      float factor,
      float level,
      float slope,
      float mean,
      float[] x,
      float[] dy,
      float[] dx,
      int from,
      int length) {
    for (int i = from; i < from + length; i++) {
      dx[i] = factor * (dy[i] - level - slope * (x[i] - mean));
    }
  }
}
