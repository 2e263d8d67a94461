package epochscope.analysis.derivative;

/** A matrix [out][in] and a bias [out] out of the flat parameter vector. */
final class DenseMap implements LinearMap {
  private final int weightAt;
  private final int biasAt;
  private final double[] weight;
  private final double[] bias;

  DenseMap(int in, int out, int weightAt, int biasAt) {
    this.weightAt = weightAt;
    this.biasAt = biasAt;
    weight = new double[in * out];
    bias = new double[out];
  }

  @Override
  public int out() {
    return bias.length;
  }

  @Override
  public void setParameters(double[] parameters) {
    System.arraycopy(parameters, weightAt, weight, 0, weight.length);
    System.arraycopy(parameters, biasAt, bias, 0, bias.length);
  }

  @Override
  public double offset(int unit) {
    return bias[unit];
  }

  @Override
  public void add(double[][] x, double[][] y, int n) {
    RowProduct.add(weight, x.length, 1, x, y, n);
  }

  @Override
  public void addTransposed(double[][] dy, double[][] dx, int n) {
    RowProduct.add(weight, 1, dx.length, dy, dx, n);
  }
}
