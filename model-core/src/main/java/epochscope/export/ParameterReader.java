package epochscope.export;

import epochscope.nn.ParameterLayout;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gathers the flat parameter vector from named arrays: all that a network needs, and no other. */
record ParameterReader(ParameterLayout layout, Precision precision) {
  double[] read(Map<String, Map<String, ParameterArray>> byNode) {
    refuseUnknown(byNode);
    for (ParameterLayout.Block block : layout.blocks()) {
      checkForm(block, array(byNode, block));
    }
    double[] parameters = new double[layout.size()];
    for (ParameterLayout.Block block : layout.blocks()) {
      double[] values =
          NumberCoding.decode(array(byNode, block), block.size(), place(block) + ".data");
      for (int i = 0; i < values.length; i++) {
        parameters[block.offset() + i] =
            precision == Precision.FLOAT ? (float) values[i] : values[i];
      }
    }
    return parameters;
  }

  private void refuseUnknown(Map<String, Map<String, ParameterArray>> byNode) {
    Set<String> known = new HashSet<>();
    layout.blocks().forEach(block -> known.add(place(block)));
    byNode.forEach(
        (node, arrays) ->
            Check.present("parameters." + node, arrays)
                .keySet()
                .forEach(
                    name -> {
                      String place = "parameters." + node + "." + name;
                      if (!known.contains(place)) {
                        throw new InvalidInputException(
                            place + " belongs to no node of the network, expected no such field");
                      }
                    }));
  }

  private static ParameterArray array(
      Map<String, Map<String, ParameterArray>> byNode, ParameterLayout.Block block) {
    Map<String, ParameterArray> arrays = byNode.getOrDefault(block.node(), Map.of());
    return Check.present(place(block), arrays.get(block.name()));
  }

  private static void checkForm(ParameterLayout.Block block, ParameterArray array) {
    if (!array.shape().equals(block.shape())) {
      throw Check.found(place(block) + ".shape", array.shape(), block.shape().toString());
    }
    String axes = block.axes();
    if (array.layout() != null && !array.layout().equals(axes)) {
      throw Check.found(place(block) + ".layout", '"' + array.layout() + '"', '"' + axes + '"');
    }
    NumberCoding.checkLength(array, block.size(), place(block) + ".data");
  }

  private static String place(ParameterLayout.Block block) {
    return "parameters." + block.node() + "." + block.name();
  }
}
