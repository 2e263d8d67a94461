package epochscope.export.tfjs;

import static epochscope.export.tfjs.LayerBuilder.config;

import epochscope.export.tfjs.Layer.Weight;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** (x − offset)/scale as a batch normalisation that learns nothing. */
record TfjsScaling(LayerBuilder layers) {
  /** ε is to be far below the smallest variance, from which it is taken off. */
  private static final double SHARE = 1e-3;

  /**
   * @param offset [channel], or [unit] of what is flat
   * @param scale likewise, none of them zero
   */
  LayerValue perChannel(String name, LayerValue x, double[] offset, double[] scale) {
    double epsilon = SHARE * DoubleStream.of(scale).map(s -> s * s).min().orElseThrow();
    boolean negative = DoubleStream.of(scale).anyMatch(s -> s < 0);
    Map<String, Object> config =
        config("axis", -1, "epsilon", epsilon, "center", false, "scale", negative);
    List<Weight> weights = new ArrayList<>();
    if (negative) {
      weights.add(Weight.of("gamma", DoubleStream.of(scale).map(Math::signum).toArray()));
    }
    weights.add(Weight.of("moving_mean", offset));
    double[] variance = DoubleStream.of(scale).map(s -> s * s - epsilon).toArray();
    weights.add(Weight.of("moving_variance", variance));
    String layer =
        layers.add(
            "BatchNormalization", name, List.of(x.layer()), config, weights.toArray(Weight[]::new));
    return new LayerValue(layer, x.shape(), x.turned());
  }

  /** The same for all values. */
  LayerValue times(String name, LayerValue x, double factor) {
    double[] scale = new double[x.shape().axis(0)];
    Arrays.fill(scale, 1 / factor);
    return perChannel(name, x, new double[scale.length], scale);
  }

  /**
   * Value by value.
   *
   * @param offset in the order of here
   * @param scale likewise
   */
  LayerValue perValue(String name, LayerValue x, double[] offset, double[] scale) {
    Shape shape = x.shape();
    if (shape.rank() == 1) {
      return perChannel(name, x, x.ordered(offset), x.ordered(scale));
    }
    double[] offsets = LayerValue.turned(offset, shape);
    double[] scales = LayerValue.turned(scale, shape);
    String flat = layers.add("Flatten", name + "_flat", x.layer());
    LayerValue scaled =
        perChannel(name, new LayerValue(flat, Shape.of(shape.size())), offsets, scales);
    String back =
        layers.add(
            "Reshape", name + "_back", scaled.layer(), "target_shape", LayerValue.dims(shape));
    return new LayerValue(back, shape);
  }
}
