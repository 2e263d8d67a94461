package epochscope.views.network;

import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.views.Selection.Neuron;
import epochscope.views.drawing.Numerals;

/** A parameter in words: whose it is, and where from. */
record ParameterWords(Topology topology, NeuronFormula names, float[] parameters) {
  /** Such as {@code h1[2] ← x1: w = 0.53}. */
  String of(int index) {
    Block block = block(index);
    int at = index - block.offset();
    int node = topology.indexOf(block.node());
    int units = topology.nodes().get(node).output().axis(0);
    String value = Numerals.significant(parameters[index], 4);
    if (block.shape().size() == 2 && block.name().equals("weight")) {
      int in = block.shape().get(1);
      return NeuronFormula.name(block.node(), at / in, units)
          + " ← "
          + names.sourceName(node, at % in)
          + ": w = "
          + value;
    }
    String symbol = block.name().equals("bias") ? "b" : block.name();
    return NeuronFormula.name(block.node(), at, units) + ": " + symbol + " = " + value;
  }

  /** Whose it is. */
  Neuron neuron(int index) {
    Block block = block(index);
    int at = index - block.offset();
    return new Neuron(block.node(), block.shape().size() > 1 ? at / block.shape().get(1) : at);
  }

  private Block block(int index) {
    return topology.parameters().blocks().stream()
        .filter(b -> index >= b.offset() && index < b.offset() + b.size())
        .findFirst()
        .orElseThrow();
  }
}
