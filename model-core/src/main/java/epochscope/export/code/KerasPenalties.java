package epochscope.export.code;

import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.spec.TrainingSpec;

/**
 * What layers are told of penalties and limits on their weights, in Keras. A weight decay that is
 * added to the gradient is a penalty on everything that is trained.
 */
record KerasPenalties(TrainingSpec spec) {

  /** λ of g ← g + λw. */
  private double decay() {
    return spec.optimiser().coupledDecay();
  }

  String ofWeights(Topology.Node node) {
    String penalty = penalty("kernel_regularizer", spec.l1(), (spec.l2() + decay()) / 2);
    return penalty + (spec.maxNorm() == null ? "" : limit(node));
  }

  String ofBias() {
    return penalty("bias_regularizer", 0, decay() / 2);
  }

  String ofNormalisation() {
    return penalty("gamma_regularizer", 0, decay() / 2)
        + penalty("beta_regularizer", 0, decay() / 2);
  }

  private static String penalty(String name, double l1, double l2) {
    if (l1 == 0 && l2 == 0) {
      return "";
    }
    String penalty =
        l1 == 0
            ? "L2(" + Python.number(l2)
            : l2 == 0
                ? "L1(" + Python.number(l1)
                : "L1L2(" + Python.number(l1) + ", " + Python.number(l2);
    return ", " + name + "=keras.regularizers." + penalty + ")";
  }

  /** Over all axes of a kernel but that of its units. */
  private String limit(Topology.Node node) {
    int spatial = node.spec() instanceof NodeSpec.Dense ? 0 : node.input().rank() - 1;
    boolean turned = node.spec() instanceof NodeSpec.TransposedConvolution;
    StringBuilder axes = new StringBuilder("[");
    for (int axis = 0; axis < spatial; axis++) {
      axes.append(axis).append(", ");
    }
    axes.append(turned ? spatial + 1 : spatial).append("]");
    return ", kernel_constraint=keras.constraints.MaxNorm(%s, axis=%s)"
        .formatted(Python.number(spec.maxNorm()), axes);
  }
}
