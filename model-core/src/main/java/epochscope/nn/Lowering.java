package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a topology into steps over slots, places for the values of one sample. Slot 0 is the whole
 * sample. A node is one step, or none where it only renames its values (flatten, reshape); its
 * activation is a step of its own where it cannot be computed along: where the derivative needs z,
 * and in outputs, so that losses can start at the logits; or everywhere, so that z can be looked
 * at.
 */
final class Lowering {
  private final Topology topology;
  private final Kernels kernels;
  private final LayerFactory factory;
  private final boolean apart;
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final int[] entrySlots;
  private final int[] nodeSlots;
  private final int[] logitSlots;
  private int logits;
  private int response;

  /**
   * @param sources slots it takes
   * @param target slot it fills
   */
  record Step(Layer layer, int[] sources, int target) {}

  /**
   * @param apart whether every activation is a step of its own
   */
  Lowering(Topology topology, Kernels kernels, LayerFactory factory, boolean apart) {
    this.topology = topology;
    this.kernels = kernels;
    this.factory = factory;
    this.apart = apart;
    entrySlots = new int[topology.entries().size()];
    nodeSlots = new int[topology.nodes().size()];
    logitSlots = new int[topology.nodes().size()];
    lowerEntries();
    for (int node = 0; node < nodeSlots.length; node++) {
      lower(node);
    }
    lowerOutputs();
  }

  /** Values of one sample in each slot. */
  List<Integer> sizes() {
    return sizes;
  }

  /** Values of one sample in all slots. */
  long values() {
    return sizes.stream().mapToLong(size -> size).sum();
  }

  /** In order of computation. */
  List<Step> steps() {
    return steps;
  }

  /** Where the values of a node end, after its activation; of input i for −1 − i. */
  int slot(int node) {
    return node < 0 ? entrySlots[-1 - node] : nodeSlots[node];
  }

  /** Where the values of a node are before its activation; the same where that is linear. */
  int slotBeforeActivation(int node) {
    return logitSlots[node];
  }

  int logits() {
    return logits;
  }

  int response() {
    return response;
  }

  private void lowerEntries() {
    int sample = newSlot(topology.inputs());
    for (int i = 0; i < entrySlots.length; i++) {
      Topology.Input entry = topology.entries().get(i);
      int units = entry.shape().size();
      entrySlots[i] =
          entrySlots.length == 1
              ? sample
              : add(
                  new PartLayer(kernels, topology.inputs(), entry.offset(), units), units, sample);
    }
  }

  private void lower(int index) {
    Topology.Node node = topology.nodes().get(index);
    int[] sources = node.sources().stream().mapToInt(this::slot).toArray();
    Activation activation = node.spec().activation();
    boolean fused = !apart && activation.derivativeFromOutput() && !topology.isOutput(index);
    int before =
        switch (node.spec()) {
          case NodeSpec.Flatten flatten -> sources[0];
          case NodeSpec.Reshape reshape -> sources[0];
          case NodeSpec.Activate activate -> sources[0];
          default -> {
            Activation inside = fused ? activation : Activation.LINEAR;
            yield add(factory.layer(index, inside), node.out(), sources);
          }
        };
    boolean done =
        activation == Activation.LINEAR || fused && !(node.spec() instanceof NodeSpec.Activate);
    logitSlots[index] = before;
    nodeSlots[index] =
        done
            ? before
            : add(new ActivationLayer(kernels, activation, node.out()), node.out(), before);
  }

  private void lowerOutputs() {
    List<Integer> outputs = topology.outputNodes();
    if (outputs.size() == 1) {
      logits = logitSlots[outputs.getFirst()];
      response = nodeSlots[outputs.getFirst()];
      return;
    }
    int[] units = outputs.stream().mapToInt(node -> topology.nodes().get(node).out()).toArray();
    int all = topology.outputs();
    logits =
        add(
            new ConcatenateLayer(kernels, units, all),
            all,
            outputs.stream().mapToInt(node -> logitSlots[node]).toArray());
    Activation activation = topology.outputActivation();
    response =
        activation == Activation.LINEAR
            ? logits
            : add(new ActivationLayer(kernels, activation, all), all, logits);
  }

  private int newSlot(int units) {
    sizes.add(units);
    return sizes.size() - 1;
  }

  private int add(Layer layer, int units, int... sources) {
    int target = newSlot(units);
    steps.add(new Step(layer, sources, target));
    return target;
  }
}
