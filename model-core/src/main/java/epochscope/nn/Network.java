package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.util.Optional;

/**
 * A network at work: steps over one flat parameter vector. Activations live in a {@link Workspace}.
 */
public final class Network {
  /** Values of a pass that fit into the caches, and such as fit into the memory. */
  private static final long CACHED_VALUES = 1 << 20;

  static final long HELD_VALUES = 1 << 24;

  private static final int LEAST_SAMPLES = 64;
  private static final int MOST_SAMPLES = 512;

  private final Topology topology;
  private final Kernels kernels;
  private final Values parameters;
  private final Values trained;
  private final Values gradient;
  private final Lowering lowering;
  private final Layer[] layers;

  private Network(Topology topology, Kernels kernels, boolean training, boolean apart) {
    this.topology = topology;
    this.kernels = kernels;
    ParameterLayout layout = topology.parameters();
    parameters = kernels.allocate(layout.size());
    trained = kernels.slice(parameters, 0, layout.trained());
    gradient = training ? kernels.allocate(layout.trained()) : null;
    LayerFactory factory = new LayerFactory(topology, kernels, parameters, gradient);
    lowering = new Lowering(topology, kernels, factory, apart);
    layers = lowering.steps().stream().map(Lowering.Step::layer).toArray(Layer[]::new);
  }

  /** A network with gradients, its parameters all zero. */
  public static Network forTraining(Topology topology, Kernels kernels) {
    return new Network(topology, kernels, true, false);
  }

  /**
   * A network with gradients, its parameters all zero, in whose workspaces values and gradients
   * before each activation can be looked at.
   */
  public static Network forInspection(Topology topology, Kernels kernels) {
    return new Network(topology, kernels, true, true);
  }

  /** A network without gradients, its parameters all zero. */
  public static Network forInference(Topology topology, Kernels kernels) {
    return new Network(topology, kernels, false, false);
  }

  public Topology topology() {
    return topology;
  }

  public Kernels kernels() {
    return kernels;
  }

  /** All parameters, as the topology's layout says. */
  public Values parameters() {
    return parameters;
  }

  /** The part of {@link #parameters} that is trained. */
  public Values trained() {
    return trained;
  }

  /** As the trained parameters lie; set by {@link #backward}. */
  public Values gradient() {
    return gradient;
  }

  /** For training, where this network has gradients; else for looking only. */
  public Workspace workspace(int capacity) {
    return gradient == null
        ? workspaceForInference(capacity)
        : new Workspace(
            this, capacity, new Gradients(kernels, lowering, capacity, lowering.logits(), false));
  }

  /** For looking only. */
  public Workspace workspaceForInference(int capacity) {
    return new Workspace(this, capacity, null);
  }

  /**
   * For the gradient, down to the input, of what a node gives after its activation.
   *
   * @param node index in the topology; of the only output: of its logits
   */
  public Workspace workspaceForInputGradient(int capacity, int node) {
    int start = topology.isOutput(node) ? lowering.logits() : lowering.slot(node);
    return new Workspace(this, capacity, new Gradients(kernels, lowering, capacity, start, true));
  }

  /**
   * How many samples a pass for looking only should have: enough for long loops, few enough for the
   * caches, and so few that their values fit into 64 MB of floats. A power of two.
   */
  public int samplesAtOnce() {
    long values = lowering.values();
    int least = Math.clamp(HELD_VALUES / values, 1, LEAST_SAMPLES);
    return Integer.highestOneBit(Math.clamp(CACHED_VALUES / values, least, MOST_SAMPLES));
  }

  Lowering lowering() {
    return lowering;
  }

  /** From the workspace's input to its logits and response, without random choices. */
  public void infer(Workspace space, int n) {
    forward(space, n, Mode.INFERENCE, 0);
  }

  /**
   * From the workspace's input to its logits and response, as in training.
   *
   * @param key names the random choices of this pass
   */
  public void forward(Workspace space, int n, long key) {
    forward(space, n, Mode.TRAINING, key);
  }

  /**
   * From the workspace's input to its logits and response.
   *
   * @param key names the random choices of this pass, where the mode makes any
   */
  public void forward(Workspace space, int n, Mode mode, long key) {
    space.begin(mode);
    for (int i = 0; i < layers.length; i++) {
      layers[i].forward(space.space(i), n, mode, key);
    }
  }

  /**
   * From the gradient where the workspace's backward pass starts, the logits in training, to the
   * gradient of the parameters, in the mode of the forward pass before it.
   *
   * @param key as in the forward pass
   */
  public void backward(Workspace space, int n, long key) {
    Gradients gradients = space.gradients();
    for (int i = layers.length - 1; i >= 0; i--) {
      if (gradients.isLive(i)) {
        layers[i].backward(space.space(i), n, space.mode(), key);
        gradients.collect(i);
      }
    }
  }

  /**
   * The name of the first node whose parameters, or activations in {@code space}, are not finite.
   */
  public Optional<String> firstNonFiniteNode(Workspace space, int n) {
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      if (!kernels.allFinite(space.output(i), node.out() * n) || !hasFiniteParameters(node)) {
        return Optional.of(node.name());
      }
    }
    return Optional.empty();
  }

  private boolean hasFiniteParameters(Topology.Node node) {
    return topology.parameters().blocks().stream()
        .filter(block -> block.node().equals(node.name()))
        .map(block -> kernels.slice(parameters, block.offset(), block.size()))
        .allMatch(values -> kernels.allFinite(values, values.size()));
  }
}
