package epochscope.app.settings;

import epochscope.spec.Activation;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be set about the network and how it learns. */
final class TrainingSettings {
  private static final String RUN = "run";
  private static final String STOPPING = "stopping";
  private static final int DEFAULT_PATIENCE = 30;

  /** Those that hidden layers learn with: each unit alone, and with a slope. */
  private static final List<String> ACTIVATIONS =
      Stream.of(Activation.values())
          .filter(activation -> activation != Activation.SOFTMAX && activation != Activation.STEP)
          .map(Activation::word)
          .toList();

  private static final List<Setting> NETWORK =
      List.of(
          new HiddenLayers(),
          new ChoiceSetting(
              "activation",
              "network",
              ACTIVATIONS,
              TrainingSettings::activation,
              TrainingSettings::withActivation));

  private static final List<Setting> RUNNING =
      List.of(
          NumberSetting.of("batch-size", RUN, "training.batchSize", 1, TrainingSpec.MAX_BATCH_SIZE),
          NumberSetting.of("epochs", RUN, "training.epochs", 0, TrainingSpec.MAX_EPOCHS),
          NumberSetting.of("seed", RUN, "training.seed", 0, 1e15),
          ChoiceSetting.of("precision", RUN, "training.precision", Precision.class),
          new ChoiceSetting(
              "early-stopping",
              STOPPING,
              List.of("on", "off"),
              e -> e.training().earlyStopping() == null ? "off" : "on",
              TrainingSettings::withEarlyStopping),
          NumberSetting.of("patience", STOPPING, "training.earlyStopping.patience", 1, 1e9),
          NumberSetting.of("min-delta", STOPPING, "training.earlyStopping.minDelta", 0, 1e9));

  static final List<Setting> ALL =
      Stream.of(NETWORK, LossSettings.all(), OptimiserSettings.all(), RUNNING)
          .flatMap(List::stream)
          .toList();

  private TrainingSettings() {}

  private static ExperimentSpec withEarlyStopping(ExperimentSpec experiment, String word) {
    EarlyStoppingSpec stopping =
        word.equals("on") ? new EarlyStoppingSpec(DEFAULT_PATIENCE, null) : null;
    return withTraining(experiment, experiment.training().withEarlyStopping(stopping));
  }

  /** The activation of the hidden layers; null where there are none. */
  private static String activation(ExperimentSpec experiment) {
    List<NodeSpec.Dense> hidden = HiddenLayers.hidden(experiment.network());
    return hidden.isEmpty() ? null : Words.of(hidden.getFirst().activation());
  }

  private static ExperimentSpec withActivation(ExperimentSpec experiment, String word) {
    Activation activation = Words.constant(Activation.class, word);
    List<NodeSpec> nodes = new ArrayList<>(experiment.network().nodes());
    nodes.replaceAll(
        node ->
            node instanceof NodeSpec.Dense dense && !experiment.network().isOutput(node.name())
                ? new NodeSpec.Dense(dense.name(), dense.inputs(), dense.units(), activation, null)
                : node);
    return HiddenLayers.withNodes(experiment, nodes);
  }

  static ExperimentSpec withTraining(ExperimentSpec experiment, TrainingSpec training) {
    return experiment.withTraining(training);
  }
}
