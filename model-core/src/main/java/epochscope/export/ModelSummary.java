package epochscope.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.data.Preprocessing;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is told of a model at a glance.
 *
 * @param created as ISO 8601 says, in UTC
 * @param outputs by name, in their order
 * @param classes empty in a regression
 * @param features as they go in; of images one for each channel
 * @param images [channels, rows, columns]; null: of a table
 * @param parameters all of them
 * @param trained those that training moves
 * @param multiplyAdds for one sample
 * @param metrics by name; null where one is not finite
 */
public record ModelSummary(
    String name,
    String created,
    Task task,
    List<String> outputs,
    List<String> classes,
    List<String> targets,
    List<FeatureLine> features,
    Shape images,
    List<LayerLine> layers,
    long parameters,
    long trained,
    long multiplyAdds,
    Training training,
    @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Double> metrics) {

  /**
   * x' = (f(x) − offset)/scale, f(x) = ln(max(x + shift, floor)) or x.
   *
   * @param missing the number that stands for a missing value besides NaN; null: none
   * @param replacement what a missing value becomes
   * @param shift null: f(x) = x
   * @param floor likewise
   */
  public record FeatureLine(
      String name,
      String unit,
      Scaling scaling,
      double offset,
      double scale,
      Double missing,
      double replacement,
      Double shift,
      Double floor) {
    static FeatureLine of(Preprocessing.Column column) {
      Preprocessing.Logarithm log = column.logarithm();
      return new FeatureLine(
          column.feature().name(),
          column.feature().unit(),
          column.scaling(),
          column.offset(),
          column.scale(),
          column.missing(),
          column.replacement(),
          log == null ? null : log.shift(),
          log == null ? null : log.floor());
    }
  }

  /**
   * An input or a node.
   *
   * @param type as in files; "input" of an input
   * @param takes names of what it takes
   * @param gives shape for one sample
   * @param parameters trained ones
   */
  public record LayerLine(
      String name,
      String type,
      List<String> takes,
      Shape gives,
      Activation activation,
      long parameters,
      boolean output) {}

  /** How it came to be. */
  public record Training(long seed, int epochs, Precision precision, String backend) {}

  public static ModelSummary of(Model model) {
    Topology topology = model.topology();
    Preprocessing preprocessing = model.preprocessing();
    List<Preprocessing.Column> columns =
        preprocessing.images() == null ? preprocessing.columns() : preprocessing.channels();
    TrainingSummary training = model.training();
    return new ModelSummary(
        model.experiment().name(),
        model.created().toString(),
        model.task(),
        model.outputs(),
        model.classes(),
        model.targets(),
        columns.stream().map(FeatureLine::of).toList(),
        preprocessing.images(),
        layers(topology),
        topology.parameters().size(),
        topology.parameters().trained(),
        topology.multiplyAdds(),
        new Training(training.seed(), training.epochs(), training.precision(), training.backend()),
        MetricForm.of(training.metrics()));
  }

  private static List<LayerLine> layers(Topology topology) {
    List<LayerLine> layers = new ArrayList<>();
    for (Topology.Input input : topology.entries()) {
      layers.add(
          new LayerLine(
              input.name(), "input", List.of(), input.shape(), Activation.LINEAR, 0, false));
    }
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      layers.add(
          new LayerLine(
              node.name(),
              type(node.spec()),
              node.sources().stream().map(source -> name(topology, source)).toList(),
              node.output(),
              node.spec().activation(),
              topology.parameters().count(node.name()),
              topology.isOutput(i)));
    }
    return layers;
  }

  private static String name(Topology topology, int source) {
    return source < 0
        ? topology.entries().get(-1 - source).name()
        : topology.nodes().get(source).name();
  }

  /** Its name in files. */
  private static String type(NodeSpec spec) {
    return SpecJson.mapper().valueToTree(spec).get("type").textValue();
  }

  /** JSON, field by field. */
  public String json() {
    return SpecJson.write(this);
  }
}
