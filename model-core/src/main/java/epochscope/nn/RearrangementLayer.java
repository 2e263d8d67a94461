package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.spec.Extents;
import epochscope.spec.Shape;

/**
 * y_u = x_source(u): values in another order, or several times.
 *
 * @param source [unit of y]
 * @param in units of x
 */
record RearrangementLayer(Kernels kernels, int[] source, int in) implements Layer {

  /** [c, h·b, w·b] → [c·b², h, w] */
  static RearrangementLayer spaceToDepth(Kernels kernels, Shape space, int block) {
    int[] depth = depths(space, block);
    int[] source = new int[depth.length];
    for (int i = 0; i < depth.length; i++) {
      source[depth[i]] = i;
    }
    return new RearrangementLayer(kernels, source, source.length);
  }

  /**
   * [c·b², h, w] → [c, h·b, w·b]
   *
   * @param space the latter
   */
  static RearrangementLayer depthToSpace(Kernels kernels, Shape space, int block) {
    int[] depth = depths(space, block);
    return new RearrangementLayer(kernels, depth, depth.length);
  }

  /** For each unit of [c, rows, columns] the unit of [c·b², rows/b, columns/b] with its value. */
  private static int[] depths(Shape space, int block) {
    int rows = space.axis(1);
    int columns = space.axis(2);
    int[] depth = new int[space.size()];
    for (int unit = 0; unit < depth.length; unit++) {
      int row = unit / columns % rows;
      int column = unit % columns;
      int channel = unit / columns / rows * block + row % block;
      channel = channel * block + column % block;
      depth[unit] = (channel * (rows / block) + row / block) * (columns / block) + column / block;
    }
    return depth;
  }

  /** Each value {@code factor} times along each spatial axis. */
  static RearrangementLayer upSampling(Kernels kernels, Shape input, Shape output, Extents factor) {
    int rank = input.rank() - 1;
    int height = rank == 1 ? 1 : factor.along("factor", 0, rank);
    int width = factor.along("factor", rank - 1, rank);
    int rows = rank == 1 ? 1 : output.axis(1);
    int columns = output.axis(rank);
    int[] source = new int[output.size()];
    for (int unit = 0; unit < source.length; unit++) {
      int row = unit / columns % rows / height;
      int channel = unit / columns / rows;
      source[unit] = (channel * (rows / height) + row) * (columns / width) + unit % columns / width;
    }
    return new RearrangementLayer(kernels, source, input.size());
  }

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.takeUnits(source, space.x0(), in, space.y(), n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    if (space.dx0() != null) {
      kernels.giveUnits(source, space.dy(), space.dx0(), in, n);
    }
  }
}
