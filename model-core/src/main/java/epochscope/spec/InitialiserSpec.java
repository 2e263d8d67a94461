package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * How weights start; biases start at zero where nothing else is said. n_in and n_out are the
 * layer's inputs and outputs per weight matrix.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InitialiserSpec.Zero.class, name = "zero"),
  @JsonSubTypes.Type(value = InitialiserSpec.Constant.class, name = "constant"),
  @JsonSubTypes.Type(value = InitialiserSpec.Uniform.class, name = "uniform"),
  @JsonSubTypes.Type(value = InitialiserSpec.Normal.class, name = "normal"),
  @JsonSubTypes.Type(value = InitialiserSpec.GlorotUniform.class, name = "glorot-uniform"),
  @JsonSubTypes.Type(value = InitialiserSpec.GlorotNormal.class, name = "glorot-normal"),
  @JsonSubTypes.Type(value = InitialiserSpec.HeUniform.class, name = "he-uniform"),
  @JsonSubTypes.Type(value = InitialiserSpec.HeNormal.class, name = "he-normal"),
  @JsonSubTypes.Type(value = InitialiserSpec.LecunUniform.class, name = "lecun-uniform"),
  @JsonSubTypes.Type(value = InitialiserSpec.LecunNormal.class, name = "lecun-normal"),
  @JsonSubTypes.Type(value = InitialiserSpec.Orthogonal.class, name = "orthogonal"),
  @JsonSubTypes.Type(value = InitialiserSpec.Given.class, name = "given")
})
public sealed interface InitialiserSpec {
  /** Larger weights than any that could be meant. */
  double MAX_WEIGHT = 1e6;

  /**
   * What keeps the signal's variance through layers of that activation.
   *
   * @param activation null: not known yet
   */
  static InitialiserSpec usual(Activation activation) {
    return switch (activation) {
      case RELU, LEAKY_RELU, ELU, GELU, GELU_TANH, SWISH, MISH -> new HeUniform();
      case SELU -> new LecunNormal();
      case null, default -> new GlorotUniform();
    };
  }

  /** All 0. */
  record Zero() implements InitialiserSpec {}

  /** All the same. */
  record Constant(Double value) implements InitialiserSpec {
    public Constant {
      value = Check.range("value", value == null ? 0 : value, -MAX_WEIGHT, MAX_WEIGHT);
    }
  }

  /**
   * Uniform from {@code min} to {@code max}.
   *
   * @param min null: −max
   * @param max null: 0.05
   */
  record Uniform(Double min, Double max) implements InitialiserSpec {
    public Uniform {
      max = Check.range("max", max == null ? 0.05 : max, -MAX_WEIGHT, MAX_WEIGHT);
      min = Check.range("min", min == null ? -max : min, -MAX_WEIGHT, max);
    }
  }

  /**
   * Normal with mean 0.
   *
   * @param sigma its standard deviation; null: 0.05
   */
  record Normal(Double sigma) implements InitialiserSpec {
    public Normal {
      sigma = Check.range("sigma", sigma == null ? 0.05 : sigma, 0, MAX_WEIGHT);
    }
  }

  /**
   * Uniform with variance 2/(n_in + n_out): limit √(6/(n_in + n_out)). Glorot and Bengio, AISTATS
   * 2010.
   */
  record GlorotUniform() implements InitialiserSpec {}

  /** Normal with variance 2/(n_in + n_out). */
  record GlorotNormal() implements InitialiserSpec {}

  /** Uniform with variance 2/n_in: limit √(6/n_in). He et al., ICCV 2015. */
  record HeUniform() implements InitialiserSpec {}

  /** Normal with variance 2/n_in. */
  record HeNormal() implements InitialiserSpec {}

  /** Uniform with variance 1/n_in: limit √(3/n_in). LeCun et al., Efficient BackProp, 1998. */
  record LecunUniform() implements InitialiserSpec {}

  /** Normal with variance 1/n_in. */
  record LecunNormal() implements InitialiserSpec {}

  /**
   * W: [out, the rest] is gain times a random matrix with orthonormal columns, where it has fewer
   * columns than rows, else rows. Saxe, McClelland and Ganguli, ICLR 2014.
   *
   * @param gain null: 1
   */
  record Orthogonal(Double gain) implements InitialiserSpec {
    public Orthogonal {
      gain = Check.range("gain", gain == null ? 1 : gain, 0, MAX_WEIGHT);
    }
  }

  /**
   * Weights and biases by hand, row-major as the layer holds them.
   *
   * @param weights one number for all of them, or one for each; null: 0
   * @param biases one number for all of them, or one for each; null: 0
   */
  record Given(List<Double> weights, List<Double> biases) implements InitialiserSpec {
    public Given {
      weights = checked("weights", weights);
      biases = checked("biases", biases);
    }

    private static List<Double> checked(String field, List<Double> numbers) {
      List<Double> some = Check.list(field, numbers == null ? List.of(0.0) : numbers, 1);
      some.forEach(number -> Check.range(field, number, -MAX_WEIGHT, MAX_WEIGHT));
      return some;
    }

    /** The number at {@code index} of {@code weights} or {@code biases}. */
    public static double at(List<Double> numbers, int index) {
      return numbers.get(numbers.size() == 1 ? 0 : index);
    }
  }
}
