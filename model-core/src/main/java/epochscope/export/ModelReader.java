package epochscope.export;

import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.export.ModelDocument.FeatureForm;
import epochscope.export.ModelDocument.ImagesForm;
import epochscope.export.ModelDocument.LogarithmForm;
import epochscope.export.ModelDocument.NetworkForm;
import epochscope.export.ModelDocument.TrainingForm;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.InputSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Shape;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The model in a JSON document whose fields are right one by one, or why they do not fit. */
record ModelReader(ModelDocument document) {
  Model model() {
    Preprocessing preprocessing = preprocessing();
    Topology topology = topology(preprocessing);
    TrainingForm training = document.training();
    double[] parameters =
        new ParameterReader(topology.parameters(), training.precision())
            .read(document.parameters());
    return new Model(
        created(),
        document.experiment(),
        preprocessing,
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

  private Topology topology(Preprocessing preprocessing) {
    int features = preprocessing.columns().size();
    NetworkForm network = document.network();
    List<InputSpec> inputs =
        network.inputs().stream().map(form -> new InputSpec(form.name(), form.shape())).toList();
    Shape sample = inputs.size() == 1 ? inputs.getFirst().shape() : Shape.of(features);
    if (sample.size() != features) {
      throw Check.found(
          "network.inputs", sample, "a shape of " + features + " values as there are features");
    }
    Shape images = preprocessing.images();
    if (images != null && sample.rank() == images.rank() && !images.equals(sample)) {
      throw Check.found("preprocessing.images.shape", images, sample + " as in network.inputs");
    }
    try {
      return Topology.of(new NetworkSpec(inputs, network.nodes(), network.outputs()), sample);
    } catch (InvalidInputException e) {
      throw new InvalidInputException("network: " + e.getMessage(), e);
    }
  }

  private Preprocessing preprocessing() {
    ImagesForm images = document.preprocessing().images();
    if (images == null) {
      return new Preprocessing(
          columns(document.preprocessing().features()), document.preprocessing().dropped());
    }
    int pixels = document.check().inputs().getFirst().length;
    // Compared before memory is taken for a column per pixel.
    if (images.shape().size() != pixels) {
      throw Check.found(
          "preprocessing.images.shape", images.shape(), pixels + " values as in check.inputs[0]");
    }
    return Preprocessing.ofImages(images.shape(), columns(images.channels()));
  }

  private static List<Preprocessing.Column> columns(List<FeatureForm> features) {
    return features.stream().map(ModelReader::column).toList();
  }

  private static Preprocessing.Column column(FeatureForm feature) {
    return new Preprocessing.Column(
        new Feature(feature.name(), feature.unit()),
        feature.scaling(),
        LogarithmForm.logarithm(feature.log()),
        feature.offset(),
        feature.scale(),
        feature.missing().value(),
        feature.missing().replaced(),
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
