package epochscope.app.cli;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.backend.Compute;
import epochscope.data.Dataset;
import epochscope.data.FileMarks;
import epochscope.history.History;
import epochscope.train.TrainingEvent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A training from its start to the files, with words about it.
 *
 * @param words takes what is said
 * @param watched whether progress is shown
 */
record TrainingJob(Start start, Compute compute, Path out, PrintWriter words, boolean watched) {
  void run() throws InterruptedException {
    TrainingResults results = TrainingResults.into(out);
    BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    ExperimentOpener opener = new ExperimentOpener(compute, History.DEFAULT_BUDGET);
    try (OpenExperiment experiment = opener.open(start.spec().name(), start.spec(), events::add)) {
      start.bring(experiment);
      describe(experiment);
      FinishedRun run = train(new TrainingRun(experiment, compute, events));
      words.println(run.summary());
      results.write(run);
    }
    words.println("wrote " + out);
    words.flush();
  }

  private void describe(OpenExperiment experiment) {
    FileMarks.differences(experiment.spec().data())
        .forEach(difference -> words.println(difference.sentence() + "."));
    experiment.data().notes().forEach(words::println);
    Dataset train = experiment.data().train();
    words.println(
        "training %s: %d samples, %d features, %d parameters"
            .formatted(
                experiment.title(),
                train.size(),
                train.features().size(),
                experiment.topology().parameters().size()));
    words.println(experiment.engine().words());
    words.flush();
  }

  private FinishedRun train(TrainingRun run) throws InterruptedException {
    try (TrainingProgress progress =
        watched ? TrainingProgress.on(words, start.lastEpoch()) : TrainingProgress.silent()) {
      return run.toTheEnd(progress);
    }
  }
}
