package epochscope.nn;

import epochscope.data.Dataset;
import epochscope.kernels.Rows;
import epochscope.spec.Check;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;
import epochscope.spec.Task;

/**
 * What a data set's targets are to a network and its loss: the numbers themselves in a regression;
 * of classes, one-hot over the outputs, or the signal against the rest where there is one output.
 * The two levels of a class are 0 and 1; before tanh, and for hinge losses, −1 and 1.
 */
public record Targets(Topology topology, LossSpec loss) {

  /** [sample][target] */
  public Rows rows(Dataset data) {
    check(data);
    int outputs = topology.outputs();
    if (data.task() == Task.CLASSIFY) {
      return new Rows(classLevels(data), outputs);
    }
    TargetRange.check(data, loss);
    return new Rows(data.targetValues(), data.targets().size());
  }

  /**
   * @throws epochscope.spec.InvalidInputException if the network has not as many outputs as the
   *     targets need
   */
  public void check(Dataset data) {
    int outputs = topology.outputs();
    int needed = data.outputsNeeded() * LossFit.of(loss).outputsPerTarget();
    if (needed != outputs && !(data.classes().size() == 2 && outputs == 2)) {
      throw Check.found(
              "units of node " + topology.output().name(),
              outputs,
              needed + ", as the targets need")
          .because("misfit-output-units", topology.output().name(), outputs, needed);
    }
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
    return LossFit.of(loss).absentLevel(topology.outputActivation());
  }

  /** A single output above this means the signal. */
  public float threshold() {
    return (1 + low()) / 2;
  }
}
