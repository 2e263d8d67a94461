package epochscope.app.window;

/** Maps numbers above zero to positions 0 … 1 on a logarithmic scale, and back. */
record LogScale(double min, double max) {
  double position(double value) {
    return Math.clamp(Math.log(value / min) / Math.log(max / min), 0, 1);
  }

  double value(double position) {
    return min * Math.pow(max / min, position);
  }
}
