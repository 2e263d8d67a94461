package epochscope.app.cli;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.recording.Canvas;
import epochscope.data.Feature;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** How a view is painted, and what is selected in it. */
final class RenderOptions {
  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x720",
      description = "Width and height in pixels; without it, ${DEFAULT-VALUE}.")
  private String size;

  @Option(
      names = "--scale",
      paramLabel = "F",
      defaultValue = "1",
      description = "Pixels of the picture per pixel, each way; without it, ${DEFAULT-VALUE}.")
  private double scale;

  @Option(
      names = "--theme",
      paramLabel = "light|dark",
      defaultValue = "light",
      description = "Without it, ${DEFAULT-VALUE}.")
  private Palette theme;

  @Option(names = "--projector", description = "Larger type and thicker lines.")
  private boolean projector;

  @Option(
      names = "--choice",
      paramLabel = "NAME=VALUE",
      description = "What the view lets choose, such as landscape.plane=pca; may be repeated.")
  private Map<String, String> choices = new LinkedHashMap<>();

  @Option(
      names = "--features",
      paramLabel = "X,Y",
      description = "Features along the axes of maps, by name or number from 0.")
  private String features;

  @Option(
      names = "--neuron",
      paramLabel = "NODE:UNIT",
      description = "The chosen neuron, such as h1:3.")
  private String neuron;

  @Option(
      names = "--sample",
      paramLabel = "ROW",
      description = "The chosen sample, from 0, among those that nothing is trained on.")
  private Integer sample;

  @Option(names = "--output", paramLabel = "K", description = "The chosen output, from 0.")
  private Integer output;

  /**
   * @throws epochscope.spec.InvalidInputException where the size is none
   */
  Canvas canvas() {
    return Canvas.of("--size", size, scale, new Theme(theme, projector));
  }

  /**
   * @throws epochscope.spec.InvalidInputException where something chosen is not there
   */
  Selection selection(OpenExperiment experiment) {
    Selection selection = experiment.firstSelection();
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      check(choice.getKey(), choice.getValue());
      selection = selection.withChoice(choice.getKey(), choice.getValue());
    }
    if (features != null) {
      selection = withFeatures(selection, experiment.data().train().features());
    }
    if (neuron != null) {
      selection = withNeuron(selection, experiment.topology());
    }
    if (sample != null) {
      int last = experiment.data().validationOrTrain().size() - 1;
      selection = selection.withSample(Check.range("--sample", sample, 0, last));
    }
    if (output != null) {
      int last = experiment.topology().outputs() - 1;
      selection = selection.withOutput(Check.range("--output", output, 0, last));
    }
    return selection;
  }

  /** Of choices from a menu the values are known by their texts. */
  private static void check(String name, String value) {
    List<String> values = Texts.below(name);
    if (!values.isEmpty() && !values.contains(value)) {
      throw Check.found(
          "--choice " + name, '"' + value + '"', "one of " + String.join(", ", values));
    }
  }

  private Selection withFeatures(Selection selection, List<Feature> known) {
    String[] names = features.split(",", 2);
    if (names.length < 2) {
      throw Check.found("--features", '"' + features + '"', "two such as x1,x2");
    }
    return selection.withFeatures(
        feature(names[0].strip(), known), feature(names[1].strip(), known));
  }

  private static int feature(String name, List<Feature> known) {
    return IntStream.range(0, known.size())
        .filter(i -> known.get(i).name().equals(name) || Integer.toString(i).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Check.found(
                    "a feature",
                    '"' + name + '"',
                    "one of " + String.join(", ", known.stream().map(Feature::name).toList())));
  }

  private Selection withNeuron(Selection selection, Topology topology) {
    int colon = neuron.lastIndexOf(':');
    String node = colon < 0 ? neuron : neuron.substring(0, colon);
    String unit = colon < 0 ? "0" : neuron.substring(colon + 1);
    int index = topology.indexOf(node);
    if (index < 0) {
      throw Check.found(
          "--neuron",
          '"' + neuron + '"',
          "a node and a unit such as " + topology.nodes().getFirst().name() + ":0");
    }
    if (!unit.matches("\\d{1,9}")) {
      throw Check.found("the unit of --neuron", '"' + unit + '"', "a whole number from 0");
    }
    int last = topology.nodes().get(index).out() - 1;
    return selection.withNeuron(node, Check.range("the unit", Integer.parseInt(unit), 0, last));
  }
}
