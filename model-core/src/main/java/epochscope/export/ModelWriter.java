package epochscope.export;

import epochscope.data.Preprocessing;
import epochscope.export.ModelDocument.CheckForm;
import epochscope.export.ModelDocument.FeatureForm;
import epochscope.export.ModelDocument.ImagesForm;
import epochscope.export.ModelDocument.InputForm;
import epochscope.export.ModelDocument.LogarithmForm;
import epochscope.export.ModelDocument.MissingForm;
import epochscope.export.ModelDocument.NetworkForm;
import epochscope.export.ModelDocument.PreprocessingForm;
import epochscope.export.ModelDocument.TrainingForm;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Precision;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as its JSON document. */
record ModelWriter(Model model) {
  ModelDocument document() {
    return new ModelDocument(
        ModelFile.FORMAT,
        ModelFile.VERSION,
        model.created().toString(),
        model.experiment(),
        preprocessing(),
        network(),
        parameters(),
        model.task(),
        model.classes().isEmpty() ? null : model.classes(),
        model.targets(),
        training(),
        new CheckForm(model.check().inputs(), model.check().outputs()));
  }

  private PreprocessingForm preprocessing() {
    Preprocessing preprocessing = model.preprocessing();
    return preprocessing.images() == null
        ? new PreprocessingForm(features(preprocessing.columns()), preprocessing.dropped(), null)
        : new PreprocessingForm(
            null,
            List.of(),
            new ImagesForm(preprocessing.images(), features(preprocessing.channels())));
  }

  private static List<FeatureForm> features(List<Preprocessing.Column> columns) {
    return columns.stream().map(ModelWriter::feature).toList();
  }

  private static FeatureForm feature(Preprocessing.Column column) {
    return new FeatureForm(
        column.feature().name(),
        column.feature().unit(),
        column.scaling(),
        LogarithmForm.of(column.logarithm()),
        column.offset(),
        column.scale(),
        new MissingForm(column.missing(), column.replaced(), column.replacement()));
  }

  private NetworkForm network() {
    Topology topology = model.topology();
    return new NetworkForm(
        topology.entries().stream().map(e -> new InputForm(e.name(), e.shape())).toList(),
        topology.nodes().stream().map(Topology.Node::spec).toList(),
        topology.outputNodes().stream().map(i -> topology.nodes().get(i).name()).toList());
  }

  private Map<String, Map<String, ParameterArray>> parameters() {
    Map<String, Map<String, ParameterArray>> byNode = new LinkedHashMap<>();
    for (ParameterLayout.Block block : model.topology().parameters().blocks()) {
      byNode
          .computeIfAbsent(block.node(), node -> new LinkedHashMap<>())
          .put(block.name(), array(block));
    }
    return byNode;
  }

  private ParameterArray array(ParameterLayout.Block block) {
    Precision precision = model.training().precision();
    double[] values =
        Arrays.copyOfRange(model.parameters(), block.offset(), block.offset() + block.size());
    return new ParameterArray(
        block.shape(),
        block.axes(),
        NumberCoding.encodingFor(values.length, precision),
        NumberCoding.encode(values, precision));
  }

  private TrainingForm training() {
    TrainingSummary training = model.training();
    return new TrainingForm(
        training.seed(),
        training.epochs(),
        training.precision(),
        training.backend(),
        MetricForm.of(training.metrics()));
  }
}
