package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;

/**
 * Its sources side by side.
 *
 * @param units of each source
 * @param out of all together
 */
record ConcatenateLayer(Kernels kernels, int[] units, int out) implements Layer {

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    int at = 0;
    for (int i = 0; i < units.length; i++) {
      kernels.copyUnits(space.x()[i], units[i], 0, space.y(), out, at, units[i], n);
      at += units[i];
    }
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    int at = 0;
    for (int i = 0; i < units.length; i++) {
      Values dx = space.dx()[i];
      if (dx != null) {
        kernels.copyUnits(space.dy(), out, at, dx, units[i], 0, units[i], n);
      }
      at += units[i];
    }
  }
}
