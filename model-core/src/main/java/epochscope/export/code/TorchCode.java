package epochscope.export.code;

import epochscope.spec.Shape;
import java.util.Map;
import java.util.stream.Collectors;

/** An experiment as a program for PyTorch. */
public final class TorchCode {
  private TorchCode() {}

  /**
   * Text that runs as it stands: {@code python3 FILE} trains, {@code python3 FILE --check
   * model.json} answers with the parameters of that model.
   *
   * @throws epochscope.spec.InvalidInputException where PyTorch has no such thing
   */
  public static String of(CodeSubject subject) {
    NodeNames names = NodeNames.of(subject.topology());
    PythonScript script = new PythonScript(description(subject));
    new DataCode(subject, script).write();
    new PreparationCode(subject, script, false).write();
    AugmentationCode.write(subject, script);
    script.add(new TorchNetwork(subject, names).text());
    new TorchTraining(subject, names, script).write();
    script.piece("common/array");
    script.piece(
        "torch/load-parameters",
        Map.of(
            "$NAMES", parameterNames(subject),
            "$VALUES", parameterNames(subject).isEmpty() ? "name" : "names.get(name, name)",
            "$LAYER", layer(names)));
    if (!names.areSame()) {
      script.constant("LAYERS", layers(names));
    }
    script.piece(
        "torch/check",
        Map.of(
            "$RESHAPE", reshape(subject),
            "$SCALED", new ScalingCode(subject, script).saved("features"),
            "$RESPONSE", new TorchLoss(subject).response().formatted("z")));
    return script.piece("common/main").text();
  }

  private static String description(CodeSubject subject) {
    return CodeDescription.of(subject, "PyTorch 1.13 or later");
  }

  private static String layer(NodeNames names) {
    return names.areSame() ? "node" : "LAYERS[node]";
  }

  static String layers(NodeNames names) {
    return names.layers().entrySet().stream()
        .map(entry -> "    " + Python.text(entry.getKey()) + ": " + Python.text(entry.getValue()))
        .collect(Collectors.joining(",\n", "{\n", ",\n}"));
  }

  /** What PyTorch calls those parameters that it calls otherwise. */
  private static String parameterNames(CodeSubject subject) {
    String names =
        subject.topology().parameters().blocks().stream()
            .map(block -> block.name())
            .distinct()
            .filter(name -> !torchName(name).equals(name))
            .map(name -> "        \"" + name + "\": \"" + torchName(name) + "\",\n")
            .collect(Collectors.joining());
    return names.isEmpty() ? "" : "    names = {\n" + names + "    }\n";
  }

  private static String torchName(String name) {
    return switch (name) {
      case "gamma" -> "weight";
      case "beta" -> "bias";
      case "mean" -> "running_mean";
      case "variance" -> "running_var";
      default -> name;
    };
  }

  private static String reshape(CodeSubject subject) {
    Shape shape = subject.sampleShape();
    return shape.rank() == 1 ? "" : ".reshape" + TorchLayers.batch(shape);
  }
}
