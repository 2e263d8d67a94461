package epochscope.app.cli;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.analysis.landscape.LandscapeAnalysis;
import epochscope.analysis.landscape.LandscapeQuestion;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.LossSurface;
import epochscope.analysis.landscape.MeasuredSample;
import epochscope.analysis.landscape.Trajectory;
import epochscope.data.Dataset;
import epochscope.export.Model;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import epochscope.spec.Precision;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures the landscape around a model, in double, with words about it.
 *
 * @param sample on which the loss is measured
 * @param path of the run that led to the model; may be empty where nothing is asked about it
 * @param words takes what is said
 */
record LandscapeJob(
    Model model, Dataset sample, List<Snapshot> path, ParallelWork threads, PrintWriter words) {
  LandscapeDocument measure(LandscapeQuestion question) {
    LandscapeAnalysis analysis =
        new LandscapeAnalysis(
            0,
            LossSurface.of(
                model.topology(),
                Check.present("loss of the model's training", model.experiment().training().loss()),
                sample,
                Precision.DOUBLE),
            new MeasuredSample(question.part(), sample.size(), sample.size()),
            model.parameters(),
            path);
    AtomicReference<LossLandscape> landscape = new AtomicReference<>();
    analysis.landscape(
        question,
        threads,
        Cancellation.NEVER,
        grid -> {
          landscape.set((LossLandscape) grid);
          tell(landscape.get());
        });
    return LandscapeDocument.of(landscape.get(), trajectory(analysis, landscape.get()));
  }

  /** Null where there is no path. */
  private Trajectory trajectory(LandscapeAnalysis analysis, LossLandscape landscape) {
    AtomicReference<AnalysisResult> trajectory = new AtomicReference<>();
    if (!path.isEmpty()) {
      analysis.trajectory(landscape.plane(), threads, Cancellation.NEVER, trajectory::set);
    }
    return (Trajectory) trajectory.get();
  }

  private void tell(LossLandscape grid) {
    words.println(
        "measured %d × %d points on %d rows"
            .formatted(grid.alpha().points(), grid.beta().points(), grid.sample().rows()));
    words.flush();
  }
}
