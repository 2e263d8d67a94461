package epochscope.nn;

import epochscope.kernels.Values;

/**
 * The values of one pass of up to {@code capacity} samples through a network, and in training their
 * gradients, from where a backward pass starts down to the parameters.
 */
public final class Workspace {
  private final int capacity;
  private final Lowering lowering;
  private final Values[] slots;
  private final Gradients gradients;
  private final LayerSpace[] spaces;
  private Mode mode;

  /**
   * @param gradients null: for looking only
   */
  Workspace(Network network, int capacity, Gradients gradients) {
    this.capacity = capacity;
    this.gradients = gradients;
    lowering = network.lowering();
    slots = new Values[lowering.sizes().size()];
    for (int slot = 0; slot < slots.length; slot++) {
      int size = Math.multiplyExact(lowering.sizes().get(slot), capacity);
      slots[slot] = network.kernels().allocate(size);
    }
    spaces = new LayerSpace[lowering.steps().size()];
    for (int step = 0; step < spaces.length; step++) {
      spaces[step] = space(network, step);
    }
  }

  private LayerSpace space(Network network, int index) {
    Lowering.Step step = lowering.steps().get(index);
    Values[] x = new Values[step.sources().length];
    Values[] dx = new Values[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = slots[step.sources()[i]];
      dx[i] = gradients == null ? null : gradients.into(index, i);
    }
    int kept = step.layer().kept(capacity);
    return new LayerSpace(
        x,
        slots[step.target()],
        kept == 0 ? null : network.kernels().allocate(kept),
        gradients == null ? null : gradients.of(step.target()),
        dx);
  }

  public int capacity() {
    return capacity;
  }

  /** [feature] × n, to be filled before a forward pass. */
  public Values input() {
    return slots[0];
  }

  /** [output] × n, before the output activation. */
  public Values logits() {
    return slots[lowering.logits()];
  }

  /** [output] × n, after the output activation. */
  public Values response() {
    return slots[lowering.response()];
  }

  /** What a node gives, after its activation; −1 − i: what input i gives. */
  public Values output(int node) {
    return slots[lowering.slot(node)];
  }

  /** What a node of a network for inspection gives before its activation. */
  public Values beforeActivation(int node) {
    return slots[lowering.slotBeforeActivation(node)];
  }

  /**
   * The gradient there, after a backward pass; null where nothing is trained below.
   *
   * @param node of a network for inspection
   */
  public Values gradientBeforeActivation(int node) {
    return gradients.of(lowering.slotBeforeActivation(node));
  }

  /** The gradient of the loss with respect to the logits, to be filled before a backward pass. */
  public Values logitGradient() {
    return gradients.of(lowering.logits());
  }

  /** The gradient where the backward pass starts, to be filled before it. */
  public Values startGradient() {
    return gradients.start();
  }

  /** The gradient at the input, where the workspace was asked for it. */
  public Values inputGradient() {
    return gradients.of(0);
  }

  /** Of the last forward pass. */
  Mode mode() {
    return mode;
  }

  void begin(Mode newMode) {
    mode = newMode;
  }

  LayerSpace space(int step) {
    return spaces[step];
  }

  Gradients gradients() {
    return gradients;
  }
}
