package epochscope.export.code;

import epochscope.nn.Topology;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/** The function {@code build} in Keras. */
record KerasNetwork(CodeSubject subject, NodeNames names) {
  private static final int WIDTH = 100;
  private static final String INDENT = "    ";

  String text() {
    Topology topology = subject.topology();
    KerasPenalties penalties = new KerasPenalties(subject.experiment().training());
    KerasLayers layers = new KerasLayers(topology, names, penalties);
    PythonBlock block = new PythonBlock();
    block.add("def build():");
    block.add(
        "    \"\"\"The network"
            + (subject.sampleShape().rank() > 1 ? "; channels come last" : "")
            + ".\"\"\"");
    Shape sample = subject.sampleShape();
    block.add(
        "    x = inputs = keras.Input("
            + Python.tuple(sample.rank() == 1 ? sample.axes() : KerasLayers.channelsLast(sample))
            + ")");
    entries(block);
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      boolean logits = KerasLoss.takesLogits(subject) && topology.isOutput(i);
      String name = names.values().get(node.name());
      write(block, name, names.source(topology, node, 0), layers.steps(node, logits));
    }
    block.add("    return keras.Model(inputs, " + outputs(block) + ")");
    return block.text();
  }

  private static void write(PythonBlock block, String name, String source, List<String> steps) {
    String value = source;
    for (String step : steps) {
      block.add(wrapped(INDENT + name + " = " + step.formatted(value)));
      value = name;
    }
    if (steps.isEmpty() && !name.equals(source)) {
      block.add(INDENT + name + " = " + source);
    }
  }

  /** A layer with many arguments takes a line for each. */
  private static String wrapped(String line) {
    int end = line.lastIndexOf(")(");
    if (line.length() <= WIDTH || end < 0 || line.contains("\n")) {
      return line;
    }
    int open = line.indexOf('(');
    String arguments =
        line.substring(open + 1, end)
            .replaceAll(", (?=[a-z_]+=(?!\\[[0-9])(?![0-9.]+\\)))", ",\n        ");
    return line.substring(0, open + 1) + "\n        " + arguments + ",\n    " + line.substring(end);
  }

  private void entries(PythonBlock block) {
    List<Topology.Input> entries = subject.topology().entries();
    Shape sample = subject.sampleShape();
    List<String> steps = new ArrayList<>();
    if (entries.size() == 1) {
      Shape shape = entries.getFirst().shape();
      if (!shape.equals(sample)) {
        KerasLayers.reshape(steps, sample, shape);
      }
      write(block, NodeNames.INPUT, NodeNames.INPUT, steps);
      return;
    }
    KerasLayers.flatten(steps, sample);
    write(block, NodeNames.INPUT, NodeNames.INPUT, steps);
    for (Topology.Input entry : entries) {
      String name = names.values().get(entry.name());
      int end = entry.offset() + entry.shape().size();
      block.add(INDENT + name + " = x[:, %d:%d]".formatted(entry.offset(), end));
      List<String> shaping = new ArrayList<>();
      if (entry.shape().rank() > 1) {
        KerasLayers.reshape(shaping, Shape.of(entry.shape().size()), entry.shape());
      }
      write(block, name, name, shaping);
    }
  }

  private String outputs(PythonBlock block) {
    List<String> values = new ArrayList<>();
    for (int output : subject.topology().outputNodes()) {
      Topology.Node node = subject.topology().nodes().get(output);
      String name = names.values().get(node.name());
      List<String> steps = new ArrayList<>();
      KerasLayers.flatten(steps, node.output());
      write(block, name, name, steps);
      values.add(name);
    }
    return values.size() == 1
        ? values.getFirst()
        : "layers.Concatenate()([" + String.join(", ", values) + "])";
  }
}
