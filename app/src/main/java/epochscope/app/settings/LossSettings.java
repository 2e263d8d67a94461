package epochscope.app.settings;

import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SigmaFunction;
import epochscope.spec.SpecTypes;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The loss, and what keeps weights and gradients small. */
final class LossSettings {
  private static final String LOSS = "loss";
  private static final String SPEC = "training.loss.";
  private static final String USUAL = "usual";
  private static final double ANY = 1e9;

  private LossSettings() {}

  static List<Setting> all() {
    return List.of(
        new ChoiceSetting(
            LOSS,
            LOSS,
            Stream.concat(Stream.of(USUAL), SpecTypes.names(LossSpec.class).stream()).toList(),
            LossSettings::loss,
            LossSettings::withLoss),
        NumberSetting.of("delta", LOSS, SPEC + "delta", 0, ANY),
        NumberSetting.of("label-smoothing", LOSS, SPEC + "labelSmoothing", 0, 1),
        NumberSetting.of(
            "components", LOSS, SPEC + "components", 1, LossSpec.GaussianMixture.MAX_COMPONENTS),
        ChoiceSetting.of("sigma", LOSS, SPEC + "sigma", SigmaFunction.class),
        NumberSetting.of("l1", LOSS, "training.l1", 0, TrainingSpec.MAX_PENALTY),
        NumberSetting.of("l2", LOSS, "training.l2", 0, TrainingSpec.MAX_PENALTY),
        limit("max-norm", "training.maxNorm"),
        limit("clip-value", "training.clipValue"),
        limit("clip-norm", "training.clipNorm"));
  }

  private static Setting limit(String key, String path) {
    return new OptionalNumber(
        new NumberSetting(key, LOSS, SpecPath.of(path), Double.MIN_VALUE, ANY));
  }

  private static String loss(ExperimentSpec experiment) {
    LossSpec loss = experiment.training().loss();
    return loss == null ? USUAL : loss.word();
  }

  /** The output becomes what the loss needs, where it is not. */
  private static ExperimentSpec withLoss(ExperimentSpec experiment, String word) {
    LossSpec loss = word.equals(USUAL) ? null : SpecTypes.byDefault(word, LossSpec.class);
    NetworkSpec network = experiment.network();
    List<NodeSpec> nodes = new ArrayList<>(network.nodes());
    nodes.replaceAll(node -> network.isOutput(node.name()) ? fitting(node, loss) : node);
    ExperimentSpec changed = experiment.withNetwork(network.withNodes(nodes));
    return TrainingSettings.withTraining(changed, changed.training().withLoss(loss));
  }

  private static NodeSpec fitting(NodeSpec node, LossSpec loss) {
    boolean fits =
        loss != null
            && LossFit.of(loss).activations().contains(node.activation())
            && LossFit.of(loss).outputsPerTarget() == 1;
    return node instanceof NodeSpec.Dense dense && !fits
        ? new NodeSpec.Dense(dense.name(), dense.inputs(), null, null, dense.initialiser())
        : node;
  }
}
