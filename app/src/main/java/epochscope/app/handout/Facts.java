package epochscope.app.handout;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.text.Numbers;
import epochscope.data.PreparedData;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecTypes;
import epochscope.spec.TrainingSpec;
import epochscope.views.drawing.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was trained, in a few lines. */
record Facts(List<Fact> facts) {
  record Fact(String name, String text) {}

  static Facts of(OpenExperiment experiment, Words words) {
    ExperimentSpec spec = experiment.resolved();
    return new Facts(
        List.of(
            new Fact(words.get("fact.data"), data(spec, experiment.data(), words)),
            new Fact(words.get("fact.network"), network(experiment.topology(), words)),
            new Fact(words.get("fact.training"), training(spec.training(), words))));
  }

  void write(Html page) {
    page.open("dl", "facts");
    facts.forEach(fact -> page.element("dt", fact.name()).element("dd", fact.text()));
    page.close("dl");
  }

  private static String data(ExperimentSpec spec, PreparedData data, Words words) {
    return words.get(
        data.validation().size() > 0 ? "fact.data.validated" : "fact.data.all",
        words.choice(SpecTypes.nameOf(spec.data().source(), SourceSpec.class)),
        Numerals.whole(data.train().size()),
        Numerals.whole(data.validation().size()));
  }

  private static String network(Topology topology, Words words) {
    List<String> layers = new ArrayList<>();
    List<Integer> times = new ArrayList<>();
    for (Topology.Node node : topology.nodes()) {
      String layer = layer(node, words);
      if (!layers.isEmpty() && layers.getLast().equals(layer)) {
        times.set(times.size() - 1, times.getLast() + 1);
      } else {
        layers.add(layer);
        times.add(1);
      }
    }
    StringBuilder line = new StringBuilder(shape(topology.entries().getFirst().shape()));
    for (int i = 0; i < layers.size(); i++) {
      line.append(" → ").append(times.get(i) > 1 ? times.get(i) + " × " : "").append(layers.get(i));
    }
    return words.get("fact.network.text", line, Numerals.whole(topology.parameters().size()));
  }

  private static String layer(Topology.Node node, Words words) {
    String type = SpecTypes.nameOf(node.spec(), NodeSpec.class);
    Activation activation = node.spec().activation();
    String name = words.messages().getOr("palette." + type, type) + " " + shape(node.output());
    return activation == null || activation == Activation.LINEAR
        ? name
        : name + " " + words.choice(activation.word());
  }

  /** Such as 6 × 28 × 28. */
  private static String shape(Shape shape) {
    return shape.axes().stream().map(String::valueOf).collect(Collectors.joining("\u2009×\u2009"));
  }

  private static String training(TrainingSpec training, Words words) {
    return words.get(
        "fact.training.text",
        words.choice(SpecTypes.nameOf(training.optimiser(), OptimiserSpec.class)),
        Numbers.shortest(training.optimiser().learningRate(), 3),
        Integer.toString(training.batchSize()),
        Numerals.whole(training.epochs()),
        words.choice(SpecTypes.nameOf(training.loss(), LossSpec.class)),
        Long.toString(training.seed()));
  }
}
