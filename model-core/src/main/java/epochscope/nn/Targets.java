package epochscope.nn;

import epochscope.data.Dataset;
import epochscope.kernels.Rows;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.Task;

/**
 * What a data set's targets are to a network: the numbers themselves in a regression; of classes,
 * one-hot over the outputs, or the signal against the rest where there is one output. The two
 * levels of a class are 0 and 1; before tanh −1 and 1.
 */
public record Targets(Topology topology) {

  /** [sample][output] */
  public Rows rows(Dataset data) {
    int outputs = topology.outputs();
    if (data.outputsNeeded() != outputs && !(data.classes().size() == 2 && outputs == 2)) {
      throw Check.found(
          "units of node " + topology.output().name(),
          outputs,
          data.outputsNeeded() + ", as the targets need");
    }
    return data.task() == Task.REGRESS
        ? new Rows(data.targetValues(), outputs)
        : new Rows(classLevels(data), outputs);
  }

  private float[] classLevels(Dataset data) {
    int outputs = topology.outputs();
    float[] levels = new float[Math.multiplyExact(data.size(), outputs)];
    for (int sample = 0; sample < data.size(); sample++) {
      for (int output = 0; output < outputs; output++) {
        boolean present = data.label(sample) == (outputs == 1 ? 1 : output);
        levels[sample * outputs + output] = present ? 1 : low();
      }
    }
    return levels;
  }

  private float low() {
    return topology.outputActivation() == Activation.TANH ? -1 : 0;
  }

  /** A single output above this means the signal. */
  public float threshold() {
    return (1 + low()) / 2;
  }
}
