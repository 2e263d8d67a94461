package epochscope.export;

import epochscope.data.Preprocessing;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.Precision;
import java.util.List;

/** Checks that the parts of a model fit its network. */
record ModelShape(Topology topology) {
  void checkInputs(Preprocessing preprocessing) {
    int features = preprocessing.columns().size();
    if (features != topology.inputs()) {
      throw Check.found(
          "preprocessing", features + " features", topology.inputs() + " as the network takes");
    }
  }

  void checkOutputs(List<String> outputs) {
    if (topology.outputs() != outputs.size()) {
      throw Check.found(
          "network.outputs of node " + topology.output().name(),
          topology.outputs() + " units",
          outputs.size() + " for the classes or targets");
    }
  }

  void checkParameters(double[] parameters, Precision precision) {
    ParameterLayout layout = topology.parameters();
    if (parameters.length != layout.size()) {
      throw Check.found("parameters", parameters.length + " numbers", layout.size() + " numbers");
    }
    for (ParameterLayout.Block block : layout.blocks()) {
      for (int i = 0; i < block.size(); i++) {
        double value = parameters[block.offset() + i];
        if (!Double.isFinite(value)) {
          throw Check.found(place(block, i), value, "a finite number");
        }
        if (value < 0 && block.name().equals(ParameterLayout.VARIANCE)) {
          throw Check.found(place(block, i), value, "0 or more");
        }
        if (precision == Precision.FLOAT && (float) value != value) {
          throw Check.found(place(block, i), value, "a number of single precision");
        }
      }
    }
  }

  void checkRows(CheckRows check) {
    for (int row = 0; row < check.size(); row++) {
      checkRow("check.inputs[" + row + "]", check.inputs().get(row), topology.inputs());
      checkRow("check.outputs[" + row + "]", check.outputs().get(row), topology.outputs());
    }
  }

  private static String place(ParameterLayout.Block block, int index) {
    return "parameters." + block.node() + "." + block.name() + ".data[" + index + "]";
  }

  private static void checkRow(String place, double[] row, int width) {
    if (row.length != width) {
      throw Check.found(place, row.length + " numbers", width + " numbers");
    }
    for (double value : row) {
      Check.finite("a number in " + place, value);
    }
  }
}
