package epochscope.nn;

import epochscope.kernels.Values;

/**
 * What a layer works on. Activations are units × n samples.
 *
 * @param x [in] × n of each source
 * @param y [out] × n
 * @param kept what the layer keeps between its passes; null: nothing
 * @param dy gradient at y; null in a workspace that only looks
 * @param dx gradient at each x; null where nobody needs it
 */
record LayerSpace(Values[] x, Values y, Values kept, Values dy, Values[] dx) {
  /** The only, or first, source. */
  Values x0() {
    return x[0];
  }

  /** Null where nobody needs it. */
  Values dx0() {
    return dx[0];
  }
}
