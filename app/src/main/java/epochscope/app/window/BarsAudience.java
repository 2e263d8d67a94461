package epochscope.app.window;

import epochscope.app.bridge.Audience;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.timeline.Timeline;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import java.util.function.Supplier;

/** The bars around the views among the audience. */
record BarsAudience(
    RunState state, Supplier<OpenExperiment> experiment, Timeline timeline, StartTimes times)
    implements Audience {
  @Override
  public String id() {
    return "bars";
  }

  @Override
  public boolean attends() {
    return true;
  }

  @Override
  public void show(Frame frame) {
    Snapshot snapshot = frame.snapshot();
    state.live.set(frame.live());
    state.epoch.set(snapshot.epoch());
    state.loss.set(snapshot.metrics().get(Metrics.TRAIN_LOSS));
    state.samplesPerSecond.set(experiment.get().session().samplesPerSecond());
    timeline.show(frame);
    times.shown(frame);
  }
}
