package epochscope.nn;

import epochscope.kernels.SplitMix64;
import epochscope.spec.InitialiserSpec;
import java.util.Arrays;

/** Draws one array of weights. */
record WeightDraw(Fan fan, SplitMix64 random) {

  /** As many weights as {@code block} has, row-major. */
  double[] draw(InitialiserSpec spec, ParameterLayout.Block block) {
    if (spec instanceof InitialiserSpec.Orthogonal orthogonal) {
      int rows = block.shape().getFirst();
      return OrthogonalMatrix.draw(rows, block.size() / rows, orthogonal.gain(), random);
    }
    double[] weights = new double[block.size()];
    if (spec instanceof InitialiserSpec.Given given) {
      Arrays.setAll(weights, i -> InitialiserSpec.Given.at(given.weights(), i));
      return weights;
    }
    Arrays.setAll(weights, i -> one(spec));
    return weights;
  }

  private double one(InitialiserSpec spec) {
    return switch (spec) {
      case InitialiserSpec.Zero zero -> 0;
      case InitialiserSpec.Constant constant -> constant.value();
      case InitialiserSpec.Uniform uniform ->
          uniform.min() + (uniform.max() - uniform.min()) * random.nextDouble();
      case InitialiserSpec.Normal normal -> normal.sigma() * random.nextGaussian();
      case InitialiserSpec.GlorotUniform glorot -> uniform(6.0 / (fan.in() + fan.out()));
      case InitialiserSpec.GlorotNormal glorot -> normal(2.0 / (fan.in() + fan.out()));
      case InitialiserSpec.HeUniform he -> uniform(6.0 / fan.in());
      case InitialiserSpec.HeNormal he -> normal(2.0 / fan.in());
      case InitialiserSpec.LecunUniform lecun -> uniform(3.0 / fan.in());
      case InitialiserSpec.LecunNormal lecun -> normal(1.0 / fan.in());
      case InitialiserSpec.Orthogonal orthogonal ->
          throw new IllegalArgumentException("its weights are not drawn one by one");
      case InitialiserSpec.Given given ->
          throw new IllegalArgumentException("its weights are not drawn");
    };
  }

  private double uniform(double squaredLimit) {
    return Math.sqrt(squaredLimit) * (2 * random.nextDouble() - 1);
  }

  private double normal(double variance) {
    return Math.sqrt(variance) * random.nextGaussian();
  }
}
