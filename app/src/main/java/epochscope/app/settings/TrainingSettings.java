package epochscope.app.settings;

import epochscope.spec.Activation;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Precision;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;

/** What can be set about the network and how it learns. */
final class TrainingSettings {
  static final String LEARNING_RATE = "learning-rate";

  private static final String OPTIMISER = "optimiser";
  private static final String RUN = "run";
  private static final String STOPPING = "stopping";
  private static final int DEFAULT_PATIENCE = 30;

  private TrainingSettings() {}

  static final List<Setting> ALL =
      List.of(
          new HiddenLayers(),
          new ChoiceSetting(
              "activation",
              "network",
              List.of("tanh", "logistic", "relu", "linear"),
              TrainingSettings::activation,
              TrainingSettings::withActivation),
          new ChoiceSetting(
              "optimiser",
              OPTIMISER,
              List.of("sgd", "momentum", "adam"),
              TrainingSettings::optimiser,
              TrainingSettings::withOptimiser),
          NumberSetting.of(
              LEARNING_RATE,
              OPTIMISER,
              "training.optimiser.learningRate",
              0,
              OptimiserSpec.MAX_LEARNING_RATE),
          NumberSetting.of("momentum", OPTIMISER, "training.optimiser.momentum", 0, 1),
          NumberSetting.of("beta1", OPTIMISER, "training.optimiser.beta1", 0, 0.999999),
          NumberSetting.of("beta2", OPTIMISER, "training.optimiser.beta2", 0, 0.99999999),
          NumberSetting.of("epsilon", OPTIMISER, "training.optimiser.epsilon", 0, 1),
          NumberSetting.of("batch-size", RUN, "training.batchSize", 1, TrainingSpec.MAX_BATCH_SIZE),
          NumberSetting.of("epochs", RUN, "training.epochs", 0, TrainingSpec.MAX_EPOCHS),
          NumberSetting.of("l2", RUN, "training.l2", 0, 1e6),
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

  private static String optimiser(ExperimentSpec experiment) {
    return switch (experiment.training().optimiser()) {
      case OptimiserSpec.Sgd sgd -> "sgd";
      case OptimiserSpec.Momentum momentum -> "momentum";
      case OptimiserSpec.Adam adam -> "adam";
    };
  }

  private static ExperimentSpec withOptimiser(ExperimentSpec experiment, String word) {
    double rate = experiment.training().optimiser().learningRate();
    OptimiserSpec optimiser =
        switch (word) {
          case "sgd" -> new OptimiserSpec.Sgd(rate);
          case "momentum" -> new OptimiserSpec.Momentum(rate, null);
          default -> new OptimiserSpec.Adam(rate, null, null, null);
        };
    return withTraining(experiment, experiment.training().withOptimiser(optimiser));
  }

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
            node instanceof NodeSpec.Dense dense && node != experiment.network().nodes().getLast()
                ? new NodeSpec.Dense(dense.name(), dense.inputs(), dense.units(), activation, null)
                : node);
    return HiddenLayers.withNodes(experiment, nodes);
  }

  private static ExperimentSpec withTraining(ExperimentSpec experiment, TrainingSpec training) {
    return new ExperimentSpec(experiment.name(), experiment.data(), experiment.network(), training);
  }
}
