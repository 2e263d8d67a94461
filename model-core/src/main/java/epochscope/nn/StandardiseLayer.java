package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.util.List;

/**
 * y = (x − offset)/scale per channel.
 *
 * @param offset [channels]
 * @param scale [channels]
 */
record StandardiseLayer(Kernels kernels, Values offset, Values scale, int channels, int perChannel)
    implements Layer {

  /** Single numbers hold for all channels. */
  static StandardiseLayer of(
      Kernels kernels, List<Double> offset, List<Double> scale, int channels, int perChannel) {
    return new StandardiseLayer(
        kernels,
        perChannel(kernels, offset, channels),
        perChannel(kernels, scale, channels),
        channels,
        perChannel);
  }

  private static Values perChannel(Kernels kernels, List<Double> numbers, int channels) {
    double[] all = new double[channels];
    for (int c = 0; c < channels; c++) {
      all[c] = numbers.get(Math.min(c, numbers.size() - 1));
    }
    Values values = kernels.allocate(channels);
    values.set(all);
    return values;
  }

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.standardise(offset, scale, space.x0(), space.y(), channels, perChannel, n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    if (space.dx0() != null) {
      kernels.standardise(null, scale, space.dy(), space.dx0(), channels, perChannel, n);
    }
  }
}
