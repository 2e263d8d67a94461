package epochscope.export;

import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.export.ModelDocument.FeatureForm;
import epochscope.export.ModelDocument.NetworkForm;
import epochscope.export.ModelDocument.TrainingForm;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The model in a JSON document whose fields are right one by one, or why they do not fit. */
record ModelReader(ModelDocument document) {
  Model model() {
    Topology topology = topology();
    TrainingForm training = document.training();
    double[] parameters =
        new ParameterReader(topology.parameters(), training.precision())
            .read(document.parameters());
    return new Model(
        created(),
        document.experiment(),
        preprocessing(),
        topology,
        parameters,
        document.task(),
        document.classes() == null ? List.of() : document.classes(),
        document.targets(),
        summary(training),
        new CheckRows(document.check().inputs(), document.check().outputs()));
  }

  private Instant created() {
    try {
      return Instant.parse(document.created());
    } catch (DateTimeParseException e) {
      throw Check.found(
          "created", '"' + document.created() + '"', "a time such as 2026-01-31T12:00:00Z");
    }
  }

  private Topology topology() {
    NetworkForm network = document.network();
    int features = document.preprocessing().features().size();
    NetworkForm expected =
        new NetworkForm(
            List.of(new ModelDocument.InputForm(NetworkSpec.INPUT, List.of(features))),
            network.nodes(),
            List.of(network.nodes().getLast().name()));
    if (!network.inputs().equals(expected.inputs())) {
      throw Check.found(
          "network.inputs", network.inputs(), "one input \"in\" of shape [" + features + "]");
    }
    if (!network.outputs().equals(expected.outputs())) {
      throw Check.found(
          "network.outputs", network.outputs(), "the last node alone, " + expected.outputs());
    }
    try {
      return Topology.of(new NetworkSpec(network.nodes()), features);
    } catch (InvalidInputException e) {
      throw new InvalidInputException("network: " + e.getMessage(), e);
    }
  }

  private Preprocessing preprocessing() {
    return new Preprocessing(
        document.preprocessing().features().stream().map(ModelReader::column).toList());
  }

  private static Preprocessing.Column column(FeatureForm feature) {
    return new Preprocessing.Column(
        new Feature(feature.name(), feature.unit()),
        feature.scaling(),
        feature.offset(),
        feature.scale(),
        feature.missing().value(),
        feature.missing().by());
  }

  private static TrainingSummary summary(TrainingForm training) {
    return new TrainingSummary(
        training.seed(),
        training.epochs(),
        training.precision(),
        training.backend(),
        MetricForm.metrics(training.metrics()));
  }
}
