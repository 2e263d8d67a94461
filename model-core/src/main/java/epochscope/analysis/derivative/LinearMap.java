package epochscope.analysis.derivative;

/** y = A x + offset. */
interface LinearMap {
  int out();

  void setParameters(double[] parameters);

  double offset(int unit);

  /**
   * y += A x
   *
   * @param x [in][sample]
   * @param y [out][sample]
   */
  void add(double[][] x, double[][] y, int n);

  /** dx += Aᵀ dy */
  void addTransposed(double[][] dy, double[][] dx, int n);
}
