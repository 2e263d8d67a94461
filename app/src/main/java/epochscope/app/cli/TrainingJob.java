package epochscope.app.cli;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * A training from the experiment to the files, with words about it.
 *
 * @param words takes what is said
 * @param watched whether progress is shown
 */
record TrainingJob(
    ExperimentSpec experiment, Compute compute, Path out, PrintWriter words, boolean watched) {
  void run() throws InterruptedException {
    TrainingResults results = TrainingResults.into(out);
    PreparedData data = DataPreparation.prepare(experiment.data());
    data.notes().forEach(words::println);
    ExperimentSpec resolved = ExperimentResolver.resolve(experiment, data);
    Topology topology = Topology.of(resolved.network(), data.train().features().size());
    words.println(
        "training %s: %d samples, %d features, %d parameters"
            .formatted(
                resolved.name(),
                data.train().size(),
                data.train().features().size(),
                topology.parameters().size()));
    words.flush();
    FinishedRun run = train(resolved, data, topology);
    words.println(run.summary());
    results.write(run);
    words.println("wrote " + out);
    words.flush();
  }

  private FinishedRun train(ExperimentSpec resolved, PreparedData data, Topology topology)
      throws InterruptedException {
    try (TrainingProgress progress =
        watched
            ? TrainingProgress.on(words, resolved.training().epochs())
            : TrainingProgress.silent()) {
      return new TrainingRun(resolved, data, topology, compute).toTheEnd(progress);
    }
  }
}
