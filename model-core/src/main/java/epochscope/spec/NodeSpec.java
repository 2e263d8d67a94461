package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One named node of a network. It takes the node before it (the first: the input) unless it names
 * its inputs. Spatial nodes take [channels, length] or [channels, rows, columns].
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NodeSpec.Dense.class, name = "dense"),
  @JsonSubTypes.Type(value = NodeSpec.Convolution.class, name = "convolution"),
  @JsonSubTypes.Type(value = NodeSpec.TransposedConvolution.class, name = "transposed-convolution"),
  @JsonSubTypes.Type(value = NodeSpec.Pooling.class, name = "pooling"),
  @JsonSubTypes.Type(value = NodeSpec.GlobalPooling.class, name = "global-pooling"),
  @JsonSubTypes.Type(value = NodeSpec.SpaceToDepth.class, name = "space-to-depth"),
  @JsonSubTypes.Type(value = NodeSpec.DepthToSpace.class, name = "depth-to-space"),
  @JsonSubTypes.Type(value = NodeSpec.UpSampling.class, name = "up-sampling"),
  @JsonSubTypes.Type(value = NodeSpec.Flatten.class, name = "flatten"),
  @JsonSubTypes.Type(value = NodeSpec.Reshape.class, name = "reshape"),
  @JsonSubTypes.Type(value = NodeSpec.Dropout.class, name = "dropout"),
  @JsonSubTypes.Type(value = NodeSpec.BatchNormalisation.class, name = "batch-normalisation"),
  @JsonSubTypes.Type(value = NodeSpec.LayerNormalisation.class, name = "layer-normalisation"),
  @JsonSubTypes.Type(value = NodeSpec.Standardise.class, name = "standardise"),
  @JsonSubTypes.Type(value = NodeSpec.Activate.class, name = "activation"),
  @JsonSubTypes.Type(value = NodeSpec.Add.class, name = "add"),
  @JsonSubTypes.Type(value = NodeSpec.Multiply.class, name = "multiply"),
  @JsonSubTypes.Type(value = NodeSpec.Concatenate.class, name = "concatenate")
})
public sealed interface NodeSpec {
  int MAX_UNITS = 65_536;

  String name();

  /** Names of the nodes or inputs it takes; empty: the one before it. */
  List<String> inputs();

  /** The activation at its end; linear where it has none, null where it is still open. */
  default Activation activation() {
    return Activation.LINEAR;
  }

  /** How its weights start; null where it has none. */
  default InitialiserSpec initialiser() {
    return null;
  }

  /**
   * y = activation(W x + b), weight: [units, in], bias: [units]; x of any shape is taken flat.
   *
   * @param units null in the output node alone: as many as the targets need
   * @param activation null: linear; in an output node without units: as the task needs
   * @param initialiser null: {@link InitialiserSpec#usual}
   */
  record Dense(
      String name,
      List<String> inputs,
      Integer units,
      Activation activation,
      InitialiserSpec initialiser)
      implements NodeSpec {
    public static final int MAX_UNITS = NodeSpec.MAX_UNITS;

    public Dense {
      inputs = checkNames(name, inputs);
      if (units != null) {
        Check.range("units", units, 1, MAX_UNITS);
        activation = activation == null ? Activation.LINEAR : activation;
      }
      initialiser = initialiser == null ? InitialiserSpec.usual(activation) : initialiser;
    }
  }

  /**
   * Cross-correlation, z[f, p] = b[f] + Σ_c Σ_k w[f, c, k]·x[c, p·stride + k·dilation − padding],
   * then the activation; 1-D or 2-D as its input. weight: [filters, channels/groups, rows, columns]
   * or [filters, channels/groups, length]; bias: [filters].
   *
   * @param stride null: 1
   * @param padding null: valid
   * @param dilation null: 1
   * @param groups null: 1; filters and channels are cut into that many parts that see each other
   * @param bias null: true
   */
  record Convolution(
      String name,
      List<String> inputs,
      Integer filters,
      Extents kernel,
      Extents stride,
      Padding padding,
      Extents dilation,
      Integer groups,
      Boolean bias,
      Activation activation,
      InitialiserSpec initialiser)
      implements NodeSpec {
    public Convolution {
      inputs = checkNames(name, inputs);
      Check.range("filters", Check.present("filters", filters), 1, MAX_UNITS);
      kernel = Extents.atLeast("kernel", 1, Check.present("kernel", kernel), null);
      stride = Extents.atLeast("stride", 1, stride, Extents.of(1));
      padding = padding == null ? Padding.VALID : padding;
      dilation = Extents.atLeast("dilation", 1, dilation, Extents.of(1));
      groups = Check.range("groups", groups == null ? 1 : groups, 1, MAX_UNITS);
      if (filters % groups != 0) {
        throw Check.found("filters", filters, "a multiple of the " + groups + " groups");
      }
      bias = bias == null || bias;
      activation = activation == null ? Activation.LINEAR : activation;
      initialiser = initialiser == null ? InitialiserSpec.usual(activation) : initialiser;
    }
  }

  /**
   * The transpose of a convolution: y[f, p] += w[c, f, k]·x[c, q] where p = q·stride + k·dilation −
   * padding. Length (in − 1)·stride − 2·padding + dilation·(kernel − 1) + outputPadding + 1.
   * weight: [channels, filters/groups, …kernel], bias: [filters].
   *
   * @param padding null: valid; a number takes that much off both sides
   * @param outputPadding null: 0; positions added behind
   */
  record TransposedConvolution(
      String name,
      List<String> inputs,
      Integer filters,
      Extents kernel,
      Extents stride,
      Padding padding,
      Extents outputPadding,
      Extents dilation,
      Integer groups,
      Boolean bias,
      Activation activation,
      InitialiserSpec initialiser)
      implements NodeSpec {
    public TransposedConvolution {
      inputs = checkNames(name, inputs);
      Check.range("filters", Check.present("filters", filters), 1, MAX_UNITS);
      kernel = Extents.atLeast("kernel", 1, Check.present("kernel", kernel), null);
      stride = Extents.atLeast("stride", 1, stride, Extents.of(1));
      padding = padding == null ? Padding.VALID : padding;
      if (padding.isSame()) {
        throw Check.found("padding", "\"same\"", "\"valid\" or whole numbers here");
      }
      outputPadding = Extents.atLeast("outputPadding", 0, outputPadding, Extents.of(0));
      dilation = Extents.atLeast("dilation", 1, dilation, Extents.of(1));
      groups = Check.range("groups", groups == null ? 1 : groups, 1, MAX_UNITS);
      if (filters % groups != 0) {
        throw Check.found("filters", filters, "a multiple of the " + groups + " groups");
      }
      bias = bias == null || bias;
      activation = activation == null ? Activation.LINEAR : activation;
      initialiser = initialiser == null ? InitialiserSpec.usual(activation) : initialiser;
    }
  }

  /**
   * The largest, the average or the sum of each window, channel by channel.
   *
   * @param kind null: max
   * @param stride null: the size, so that windows do not overlap
   * @param padding null: valid; for the largest, padding never counts
   * @param countPadding null: true; whether averages count padding as values of zero
   */
  record Pooling(
      String name,
      List<String> inputs,
      PoolingKind kind,
      Extents size,
      Extents stride,
      Padding padding,
      Boolean countPadding)
      implements NodeSpec {
    public Pooling {
      inputs = checkNames(name, inputs);
      kind = kind == null ? PoolingKind.MAX : kind;
      size = Extents.atLeast("size", 1, Check.present("size", size), null);
      stride = Extents.atLeast("stride", 1, stride, size);
      padding = padding == null ? Padding.VALID : padding;
      countPadding = countPadding == null || countPadding;
    }
  }

  /**
   * One value per channel: [channels].
   *
   * @param kind null: average
   */
  record GlobalPooling(String name, List<String> inputs, PoolingKind kind) implements NodeSpec {
    public GlobalPooling {
      inputs = checkNames(name, inputs);
      kind = kind == null ? PoolingKind.AVERAGE : kind;
    }
  }

  /**
   * [c, h·b, w·b] → [c·b², h, w]: channel (c·b + i)·b + j holds rows i and columns j of each block;
   * nothing is lost.
   */
  record SpaceToDepth(String name, List<String> inputs, Integer block) implements NodeSpec {
    public SpaceToDepth {
      inputs = checkNames(name, inputs);
      block = checkBlock(block);
    }
  }

  /** [c·b², h, w] → [c, h·b, w·b], the inverse of space-to-depth. */
  record DepthToSpace(String name, List<String> inputs, Integer block) implements NodeSpec {
    public DepthToSpace {
      inputs = checkNames(name, inputs);
      block = checkBlock(block);
    }
  }

  /**
   * Each value {@code factor} times along each spatial axis (nearest neighbour).
   *
   * @param factor null: 2
   */
  record UpSampling(String name, List<String> inputs, Extents factor) implements NodeSpec {
    public UpSampling {
      inputs = checkNames(name, inputs);
      factor = Extents.atLeast("factor", 1, factor, Extents.of(2));
    }
  }

  /** The same values as a list. */
  record Flatten(String name, List<String> inputs) implements NodeSpec {
    public Flatten {
      inputs = checkNames(name, inputs);
    }
  }

  /** The same values in the same order as {@code shape}. */
  record Reshape(String name, List<String> inputs, Shape shape) implements NodeSpec {
    public Reshape {
      inputs = checkNames(name, inputs);
      Check.present("shape", shape);
    }
  }

  /**
   * In training each value is zero with probability {@code rate}, else divided by 1 − rate; else
   * the identity.
   */
  record Dropout(String name, List<String> inputs, Double rate) implements NodeSpec {
    public Dropout {
      inputs = checkNames(name, inputs);
      rate = Check.range("rate", Check.present("rate", rate), 0, 0.999);
    }
  }

  /**
   * y = γ·(x − mean)/√(variance + ε) + β per channel (per unit, where there are no channels). In
   * training mean and population variance are of the batch, and running ones follow them with
   * {@code momentum} (the running variance is the unbiased one); else they are the running ones.
   * gamma, beta: [channels]; mean, variance: [channels]. Ioffe and Szegedy, ICML 2015.
   *
   * @param momentum null: 0.1, the share of the new batch
   * @param epsilon null: 1e-5
   */
  record BatchNormalisation(String name, List<String> inputs, Double momentum, Double epsilon)
      implements NodeSpec {
    public BatchNormalisation {
      inputs = checkNames(name, inputs);
      momentum = Check.range("momentum", momentum == null ? 0.1 : momentum, 0, 1);
      epsilon = Check.positive("epsilon", epsilon == null ? 1e-5 : epsilon);
    }
  }

  /**
   * y = γ·(x − mean)/√(variance + ε) + β over all values of a sample. gamma, beta: [units]. Ba,
   * Kiros and Hinton, 2016.
   *
   * @param epsilon null: 1e-5
   */
  record LayerNormalisation(String name, List<String> inputs, Double epsilon) implements NodeSpec {
    public LayerNormalisation {
      inputs = checkNames(name, inputs);
      epsilon = Check.positive("epsilon", epsilon == null ? 1e-5 : epsilon);
    }
  }

  /**
   * The fixed transform y = (x − offset)/scale.
   *
   * @param offset one number for all, or one per channel (per unit, where there are no channels)
   * @param scale likewise, none of them 0
   */
  record Standardise(String name, List<String> inputs, List<Double> offset, List<Double> scale)
      implements NodeSpec {
    public Standardise {
      inputs = checkNames(name, inputs);
      offset = Check.list("offset", offset, 1);
      scale = Check.list("scale", scale, 1);
      offset.forEach(x -> Check.finite("offset", x));
      scale.forEach(x -> Check.finite("scale", x));
      if (scale.contains(0.0) || scale.contains(-0.0)) {
        throw Check.found("scale", 0, "numbers other than 0");
      }
    }
  }

  /** activation(x), as a node of its own, such as behind a normalisation or a sum. */
  record Activate(String name, List<String> inputs, Activation activation) implements NodeSpec {
    public Activate {
      inputs = checkNames(name, inputs);
      Check.present("activation", activation);
    }
  }

  /** The sum of two or more of one shape. */
  record Add(String name, List<String> inputs) implements NodeSpec {
    public Add {
      inputs = checkSeveral(name, inputs);
    }
  }

  /** The product, value by value, of two or more of one shape. */
  record Multiply(String name, List<String> inputs) implements NodeSpec {
    public Multiply {
      inputs = checkSeveral(name, inputs);
    }
  }

  /** Side by side along the first axis (features or channels); the other axes agree. */
  record Concatenate(String name, List<String> inputs) implements NodeSpec {
    public Concatenate {
      inputs = checkSeveral(name, inputs);
    }
  }

  private static List<String> checkNames(String name, List<String> inputs) {
    Check.name("name", name);
    List<String> names = inputs == null ? List.of() : Check.list("inputs", inputs, 0);
    if (names.size() > 1) {
      throw Check.found("inputs of node " + name, names.size() + " names", "one");
    }
    return names;
  }

  private static List<String> checkSeveral(String name, List<String> inputs) {
    Check.name("name", name);
    List<String> names = Check.list("inputs", Check.present("inputs", inputs), 0);
    if (names.size() < 2) {
      throw Check.found("inputs of node " + name, names.size() + " names", "two or more");
    }
    return names;
  }

  private static int checkBlock(Integer block) {
    return Check.range("block", block == null ? 2 : block, 1, Extents.MAX);
  }
}
