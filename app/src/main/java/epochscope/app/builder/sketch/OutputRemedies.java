package epochscope.app.builder.sketch;

import epochscope.data.ExperimentResolver;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may mend an output that does not fit the targets, or a layer that waits to be one. */
record OutputRemedies(SketchReport report, SketchProblem problem) {
  private static final int UNITS = 8;

  List<Remedy> candidates() {
    Optional<SketchNode> found = report.sketch().node(problem.name() == null ? "" : problem.name());
    if (found.isEmpty()) {
      return List.of();
    }
    SketchNode node = found.get();
    List<Remedy> candidates = new ArrayList<>();
    if (report.sketch().isOutput(node.name())) {
      addForOutput(node, candidates);
    } else if (isOpen(node.spec())) {
      addForOpen(node, candidates);
    }
    return candidates;
  }

  private static boolean isOpen(NodeSpec spec) {
    return spec instanceof NodeSpec.Dense dense && dense.units() == null;
  }

  private void addForOutput(SketchNode node, List<Remedy> candidates) {
    for (String other : report.sketch().outputs()) {
      if (!other.equals(node.name())) {
        candidates.add(Remedy.of(new SketchEdit.MarkOutput(other, false), "unmark-output", other));
      }
    }
    if (report.sketch().outputs().size() > 1) {
      candidates.add(
          Remedy.of(new SketchEdit.MarkOutput(node.name(), false), "unmark-output", node.name()));
    }
    if (node.spec() instanceof NodeSpec.Dense dense) {
      candidates.add(
          Remedy.of(
              change(new NodeSpec.Dense(dense.name(), null, null, null, null)),
              "open-output",
              node.name()));
    }
    fitting()
        .forEach(
            activation ->
                withActivation(node.spec(), activation)
                    .ifPresent(
                        changed ->
                            candidates.add(
                                Remedy.of(
                                    change(changed),
                                    "activation",
                                    node.name(),
                                    activation.word()))));
    candidates.add(append(report, node));
  }

  /** Activations that the loss can take, the usual one first. */
  private Stream<Activation> fitting() {
    try {
      LossSpec given = report.context().experiment().training().loss();
      LossSpec loss = new ExperimentResolver(report.context().train()).loss(given, List.of());
      return LossFit.of(loss).activations().stream().limit(2);
    } catch (InvalidInputException noneFits) {
      return Stream.empty();
    }
  }

  private static Optional<NodeSpec> withActivation(NodeSpec spec, Activation activation) {
    return switch (spec) {
      case NodeSpec.Dense dense ->
          Optional.of(
              new NodeSpec.Dense(
                  dense.name(), dense.inputs(), dense.units(), activation, dense.initialiser()));
      case NodeSpec.Activate activate ->
          Optional.of(new NodeSpec.Activate(activate.name(), activate.inputs(), activation));
      default -> Optional.empty();
    };
  }

  private void addForOpen(SketchNode node, List<Remedy> candidates) {
    List<SketchEdit> edits = new ArrayList<>();
    report.sketch().outputs().forEach(name -> edits.add(new SketchEdit.MarkOutput(name, false)));
    edits.add(new SketchEdit.MarkOutput(node.name(), true));
    candidates.add(
        Remedy.of(
            change(new NodeSpec.Dense(node.name(), null, UNITS, Activation.TANH, null)),
            "units",
            node.name(),
            UNITS));
    candidates.add(Remedy.of(new SketchEdit.All(edits), "only-output", node.name()));
  }

  private static SketchEdit change(NodeSpec spec) {
    return new SketchEdit.Change(spec, null);
  }

  /** A layer behind {@code node}, with as many units as the targets need, is the output. */
  static Remedy append(SketchReport report, SketchNode node) {
    Fragment layer = PaletteItem.OUTPUT.fragment(null, report.context());
    return Remedy.of(
        new SketchEdit.All(
            List.of(
                new SketchEdit.MarkOutput(node.name(), false),
                new SketchEdit.Append(layer, node.name(), Places.behind(node.at())))),
        "append-output",
        node.name());
  }
}
