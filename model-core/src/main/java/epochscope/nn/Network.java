package epochscope.nn;

import epochscope.kernels.DenseShape;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.nn.Layer.Mode;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import java.util.Optional;

/**
 * Layers over one flat parameter vector. Each node takes one earlier node or the input, so that one
 * chain of them leads to the output; the others are computed but not trained. Activations live in a
 * {@link Workspace}.
 */
public final class Network {
  private final Topology topology;
  private final Kernels kernels;
  private final Values parameters;
  private final Values gradient;
  private final Activation outputActivation;
  private final Layer[] layers;
  private final int[] sources;
  private final boolean[] reachesOutput;

  private Network(Topology topology, Kernels kernels, boolean training) {
    this.topology = topology;
    this.kernels = kernels;
    outputActivation = topology.outputActivation();
    int size = topology.parameters().size();
    parameters = kernels.allocate(size);
    gradient = training ? kernels.allocate(size) : null;
    int nodes = topology.nodes().size();
    layers = new Layer[nodes];
    sources = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      layers[i] = layer(i);
      sources[i] = topology.nodes().get(i).source();
    }
    reachesOutput = new boolean[nodes];
    for (int i = nodes - 1; i >= 0; i = sources[i]) {
      reachesOutput[i] = true;
    }
  }

  /** A network with gradients, its parameters all zero. */
  public static Network forTraining(Topology topology, Kernels kernels) {
    return new Network(topology, kernels, true);
  }

  /** A network without gradients, its parameters all zero. */
  public static Network forInference(Topology topology, Kernels kernels) {
    return new Network(topology, kernels, false);
  }

  private Layer layer(int index) {
    Topology.Node node = topology.nodes().get(index);
    boolean output = index == topology.nodes().size() - 1;
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> {
        // The output's activation is the network's own, so that losses can start at the logits.
        Activation activation = output ? Activation.LINEAR : dense.activation();
        yield new DenseLayer(
            kernels,
            new DenseShape(node.in(), node.out(), activation),
            block(parameters, node, "weight"),
            block(parameters, node, "bias"),
            block(gradient, node, "weight"),
            block(gradient, node, "bias"));
      }
      case NodeSpec.Dropout dropout -> new DropoutLayer(kernels, dropout.rate(), node.out(), index);
    };
  }

  private Values block(Values whole, Topology.Node node, String name) {
    ParameterLayout.Block block = topology.parameters().find(node.name(), name).orElseThrow();
    return whole == null ? null : kernels.slice(whole, block.offset(), block.size());
  }

  public Topology topology() {
    return topology;
  }

  public Kernels kernels() {
    return kernels;
  }

  public Values parameters() {
    return parameters;
  }

  /** As the parameters lie; set by {@link #backward}. */
  public Values gradient() {
    return gradient;
  }

  public Workspace workspace(int capacity) {
    return gradient == null
        ? Workspace.forInference(topology, kernels, capacity)
        : Workspace.forTraining(topology, kernels, capacity);
  }

  /** From the workspace's input to its logits and response, without random choices. */
  public void infer(Workspace space, int n) {
    forward(space, n, Mode.INFERENCE, 0);
  }

  /**
   * From the workspace's input to its logits and response.
   *
   * @param key names the random choices of this pass
   */
  public void forward(Workspace space, int n, long key) {
    forward(space, n, Mode.TRAINING, key);
  }

  private void forward(Workspace space, int n, Mode mode, long key) {
    for (int i = 0; i < layers.length; i++) {
      layers[i].forward(space.output(sources[i]), space.output(i), n, mode, key);
    }
    kernels.activate(outputActivation, space.logits(), space.response(), topology.outputs(), n);
  }

  /**
   * From the workspace's gradient at the logits to the gradient of the parameters.
   *
   * @param key as in the forward pass
   */
  public void backward(Workspace space, int n, long key) {
    for (int i = layers.length - 1; i >= 0; i--) {
      if (reachesOutput[i]) {
        Values x = space.output(sources[i]);
        Values dx = space.gradient(sources[i]);
        layers[i].backward(x, space.output(i), space.gradient(i), dx, n, key);
      }
    }
  }

  /**
   * The name of the first node whose parameters, or activations in {@code space}, are not finite.
   */
  public Optional<String> firstNonFiniteNode(Workspace space, int n) {
    for (int i = 0; i < layers.length; i++) {
      Topology.Node node = topology.nodes().get(i);
      boolean finite = kernels.allFinite(space.output(i), node.out() * n);
      if (layers[i] instanceof DenseLayer dense) {
        finite &= kernels.allFinite(dense.weight(), dense.weight().size());
        finite &= kernels.allFinite(dense.bias(), dense.bias().size());
      }
      if (!finite) {
        return Optional.of(node.name());
      }
    }
    return Optional.empty();
  }
}
