package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * The activations of one pass of up to {@code capacity} samples, and in training their gradients.
 */
public final class Workspace {
  private final int capacity;
  private final Values input;
  private final Values[] outputs;
  private final Values response;
  private final Values[] gradients;

  private Workspace(Topology topology, Kernels kernels, int capacity, boolean training) {
    this.capacity = capacity;
    input = kernels.allocate(Math.multiplyExact(topology.inputs(), capacity));
    outputs = perNode(topology, kernels, capacity);
    response = kernels.allocate(Math.multiplyExact(topology.outputs(), capacity));
    gradients = training ? perNode(topology, kernels, capacity) : null;
  }

  public static Workspace forTraining(Topology topology, Kernels kernels, int capacity) {
    return new Workspace(topology, kernels, capacity, true);
  }

  public static Workspace forInference(Topology topology, Kernels kernels, int capacity) {
    return new Workspace(topology, kernels, capacity, false);
  }

  private static Values[] perNode(Topology topology, Kernels kernels, int capacity) {
    List<Values> all = new ArrayList<>();
    for (Topology.Node node : topology.nodes()) {
      all.add(kernels.allocate(Math.multiplyExact(node.out(), capacity)));
    }
    return all.toArray(Values[]::new);
  }

  public int capacity() {
    return capacity;
  }

  /** [input] × n, to be filled before a forward pass. */
  public Values input() {
    return input;
  }

  /** [output] × n, before the output activation. */
  public Values logits() {
    return outputs[outputs.length - 1];
  }

  /** [output] × n, after the output activation. */
  public Values response() {
    return response;
  }

  /** The gradient of the loss with respect to the logits, to be filled before a backward pass. */
  public Values logitGradient() {
    return gradients[gradients.length - 1];
  }

  /** What node {@code node} gives; −1: the network's input. */
  Values output(int node) {
    return node < 0 ? input : outputs[node];
  }

  /** Null for the network's input, whose gradient nobody needs. */
  Values gradient(int node) {
    return node < 0 ? null : gradients[node];
  }
}
