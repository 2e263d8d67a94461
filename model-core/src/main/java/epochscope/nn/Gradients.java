package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.util.List;

/**
 * The gradients of a backward pass: one per slot that both leads to where it starts and depends on
 * a parameter or, if asked for, on the input. A slot that several steps take sums what they give:
 * the last of them in order of computation, which is the first to be run backwards, sets it, each
 * other gives into values of its own that are then added.
 */
final class Gradients {
  private final Kernels kernels;
  private final List<Lowering.Step> steps;
  private final Values[] bySlot;
  private final Values[][] added;
  private final boolean[] live;
  private final int start;

  /**
   * @param start slot where the backward pass starts
   * @param toInput whether the gradient at the input is wanted
   */
  Gradients(Kernels kernels, Lowering lowering, int capacity, int start, boolean toInput) {
    this.kernels = kernels;
    this.start = start;
    steps = lowering.steps();
    live = new boolean[steps.size()];
    bySlot = new Values[lowering.sizes().size()];
    added = new Values[steps.size()][];
    int[] takers = new int[bySlot.length];
    for (Lowering.Step step : steps) {
      for (int source : step.sources()) {
        takers[source]++;
      }
    }
    boolean[] wanted = wanted(lowering, toInput);
    bySlot[start] = kernels.allocate(Math.multiplyExact(lowering.sizes().get(start), capacity));
    for (int i = steps.size() - 1; i >= 0; i--) {
      Lowering.Step step = steps.get(i);
      live[i] = bySlot[step.target()] != null;
      added[i] = new Values[step.sources().length];
      for (int k = 0; k < added[i].length && live[i]; k++) {
        int source = step.sources()[k];
        if (!wanted[source]) {
          continue;
        }
        int size = Math.multiplyExact(lowering.sizes().get(source), capacity);
        if (bySlot[source] != null) {
          added[i][k] = kernels.allocate(size);
        } else if (step.layer() instanceof ActivationLayer && takers[source] == 1) {
          bySlot[source] = bySlot[step.target()];
        } else {
          bySlot[source] = kernels.allocate(size);
        }
      }
    }
  }

  /** Slots from which a gradient leads on: to parameters, or to the input if that is wanted. */
  private static boolean[] wanted(Lowering lowering, boolean toInput) {
    boolean[] wanted = new boolean[lowering.sizes().size()];
    wanted[0] = toInput;
    for (Lowering.Step step : lowering.steps()) {
      boolean leads = step.layer().isTrained();
      for (int source : step.sources()) {
        leads |= wanted[source];
      }
      wanted[step.target()] = leads;
    }
    return wanted;
  }

  Values start() {
    return bySlot[start];
  }

  /** The gradient at a slot; null where there is none. */
  Values of(int slot) {
    return bySlot[slot];
  }

  /** Where a step puts the gradient at its source {@code k}; null: nobody needs it. */
  Values into(int step, int k) {
    Values own = added[step][k];
    return own != null || !live[step] ? own : bySlot[steps.get(step).sources()[k]];
  }

  boolean isLive(int step) {
    return live[step];
  }

  /** After a step's backward pass: adds what it gave aside. */
  void collect(int step) {
    Values[] aside = added[step];
    for (int k = 0; k < aside.length; k++) {
      if (aside[k] != null) {
        kernels.addScaled(1, aside[k], bySlot[steps.get(step).sources()[k]]);
      }
    }
  }
}
