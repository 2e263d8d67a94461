package epochscope.export;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.train.Trainer;
import java.util.Map;
import java.util.stream.IntStream;

/** Experiments written as JSON, trained for a few updates. */
final class TrainedModels {
  private static final int UPDATES = 3;

  private TrainedModels() {}

  /**
   * @param data the members of the experiment's data
   * @param nodes the network's nodes
   * @param training the members of the experiment's training
   */
  static Model of(String data, String nodes, String training) {
    String json =
        """
        {"name": "a test", "data": {%s}, "network": {"nodes": [%s]},
         "training": {"batchSize": 20, "epochs": 5, %s}}
        """
            .formatted(data, nodes, training);
    ExperimentSpec spec = SpecJson.readExperiment(json, "experiment");
    PreparedData prepared = DataPreparation.prepare(spec.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(spec, prepared);
    Trainer trainer = new Trainer(resolved, prepared, Compute.cpu(1));
    for (int i = 0; i < UPDATES; i++) {
      trainer.update();
    }
    float[] parameters = trainer.parameters();
    return Model.trained(
        resolved,
        prepared,
        Topology.of(resolved.network(), prepared.train().shape()),
        IntStream.range(0, parameters.length).mapToDouble(i -> parameters[i]).toArray(),
        new TrainingSummary(1, 0, resolved.training().precision(), "cpu", new Metrics(Map.of())));
  }
}
