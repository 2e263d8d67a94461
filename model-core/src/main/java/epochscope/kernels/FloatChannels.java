package epochscope.kernels;

/** Loops over activations [channel, unit of the channel][sample] with numbers per channel. */
final class FloatChannels {
  private FloatChannels() {}

  /** y ← y + v */
  static void add(FloatValues v, FloatValues y, int channels, int length) {
    for (int c = 0; c < channels; c++) {
      add(v.array()[v.offset() + c], y.array(), y.offset() + c * length, length);
    }
  }

  private static void add(float v, float[] y, int from, int length) {
    for (int i = from; i < from + length; i++) {
      y[i] += v;
    }
  }

  /** y = (x − offset)/scale */
  static void standardise(
      FloatValues offset,
      FloatValues scale,
      FloatValues x,
      FloatValues y,
      int channels,
      int length) {
    int start = FloatValues.commonOffset(x, y);
    for (int c = 0; c < channels; c++) {
      float a = offset == null ? 0 : offset.array()[offset.offset() + c];
      float b = scale.array()[scale.offset() + c];
      standardise(a, b, x.array(), y.array(), start + c * length, length);
    }
  }

  private static void standardise(float a, float b, float[] x, float[] y, int from, int length) {
    for (int i = from; i < from + length; i++) {
      y[i] = (x[i] - a) / b;
    }
  }
}
