package epochscope.export.code;

import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** The class {@code Network} in PyTorch. */
record TorchNetwork(CodeSubject subject, NodeNames names) {

  String text() {
    Topology topology = subject.topology();
    TorchLayers layers = new TorchLayers(topology, names);
    PythonBlock block = new PythonBlock();
    block.add("class Network(nn.Module):");
    block.add("    \"\"\"" + description() + "\"\"\"\n");
    block.add("    def __init__(self):");
    block.add("        super().__init__()");
    for (Topology.Node node : topology.nodes()) {
      String made = layers.made(node);
      block.addIf(!made.isEmpty(), "        " + made);
    }
    block.addIf(!initialisers().isEmpty(), initialisers());
    block.add("");
    block.add("    def forward(self, x):");
    forward(block, layers);
    return block.text();
  }

  private String description() {
    String in =
        subject.sampleShape().axes().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return "From [event, %s] to [event, %d]%s."
        .formatted(
            in,
            subject.topology().outputs(),
            subject.takesLogits() ? ", the outputs before their " + activation().word() : "");
  }

  private Activation activation() {
    return subject.topology().outputActivation();
  }

  private String initialisers() {
    return new TorchInitialisers(subject.topology(), names).lines();
  }

  private void forward(PythonBlock block, TorchLayers layers) {
    Topology topology = subject.topology();
    entries(block);
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      boolean last = topology.outputNodes().equals(List.of(i)) && i == topology.nodes().size() - 1;
      String value = activated(node, i, layers.value(node));
      String name = names.values().get(node.name());
      if (last) {
        block.add("        return " + flat(value, node.output()));
      } else if (!value.equals(name)) {
        block.add("        " + name + " = " + value);
      }
    }
    if (!topology.outputNodes().equals(List.of(topology.nodes().size() - 1))) {
      block.add("        return " + outputs());
    }
  }

  private void entries(PythonBlock block) {
    List<Topology.Input> entries = subject.topology().entries();
    if (entries.size() == 1) {
      Shape shape = entries.getFirst().shape();
      if (!shape.equals(subject.sampleShape())) {
        block.add("        x = x.reshape" + TorchLayers.batch(shape));
      }
      return;
    }
    block.addIf(subject.sampleShape().rank() > 1, "        x = x.flatten(1)");
    for (Topology.Input entry : entries) {
      int end = entry.offset() + entry.shape().size();
      String part = "x[:, %d:%d]".formatted(entry.offset(), end);
      block.add(
          "        "
              + names.values().get(entry.name())
              + " = "
              + part
              + (entry.shape().rank() > 1 ? ".reshape" + TorchLayers.batch(entry.shape()) : ""));
    }
  }

  /** The activation of an output that a loss takes as logits is left to the loss. */
  private String activated(Topology.Node node, int index, String value) {
    boolean logits = subject.takesLogits() && subject.topology().isOutput(index);
    boolean spatial = node.output().rank() > 1;
    Activation activation = node.spec().activation();
    return logits ? value : TorchActivations.of(activation, value, spatial);
  }

  private static String flat(String value, Shape shape) {
    return shape.rank() > 1 ? value + ".flatten(1)" : value;
  }

  private String outputs() {
    List<Topology.Node> nodes =
        subject.topology().outputNodes().stream().map(subject.topology().nodes()::get).toList();
    List<String> values =
        nodes.stream().map(node -> flat(names.values().get(node.name()), node.output())).toList();
    return values.size() == 1
        ? values.getFirst()
        : "torch.cat([" + String.join(", ", values) + "], dim=1)";
  }
}
