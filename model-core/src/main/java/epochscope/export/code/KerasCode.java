package epochscope.export.code;

import epochscope.spec.Shape;
import java.util.Map;

/** An experiment as a program for Keras 3. */
public final class KerasCode {
  private KerasCode() {}

  /**
   * Text that runs as it stands: {@code python3 FILE} trains, {@code python3 FILE --check
   * model.json} answers with the parameters of that model.
   *
   * @throws epochscope.spec.InvalidInputException where Keras has no such thing
   */
  public static String of(CodeSubject subject) {
    NodeNames names = NodeNames.of(subject.topology());
    PythonScript script = new PythonScript(CodeDescription.of(subject, "Keras 3"));
    new DataCode(subject, script).write();
    new PreparationCode(subject, script, true).write();
    AugmentationCode.write(subject, script);
    script.add(new KerasNetwork(subject, names).text());
    new KerasTraining(subject, script).write();
    script.piece("common/array");
    script.piece(
        "keras/load-parameters", Map.of("$LAYER", names.areSame() ? "node" : "LAYERS[node]"));
    if (!names.areSame()) {
      script.constant("LAYERS", TorchCode.layers(names));
    }
    Shape shape = subject.sampleShape();
    String scaled = new ScalingCode(subject, script).saved("features");
    script.piece(
        "keras/check",
        Map.of(
            "$RESHAPE", shape.rank() == 1 ? "" : ".reshape" + TorchLayers.batch(shape),
            "$SCALED", shape.rank() == 1 ? scaled : "np.moveaxis(" + scaled + ", 1, -1)",
            "$RESPONSE", new KerasLoss(subject).response().formatted("y")));
    return script.piece("common/main").text();
  }
}
