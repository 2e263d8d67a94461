package epochscope.app.experiment;

import epochscope.analysis.RunLog;
import epochscope.analysis.RunLog.Entry;
import epochscope.analysis.RunLog.Kind;
import epochscope.app.text.Numbers;
import epochscope.history.Snapshot;
import epochscope.nn.ParameterLayout;
import epochscope.train.TrainingEvent;
import epochscope.train.TrainingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what happens in a session. Takes events on one thread; read from any. */
public final class EventLog implements Consumer<TrainingEvent> {
  /** Older entries are dropped: a learning rate may be changed for hours. */
  static final int MOST = 1000;

  private static final int DIGITS = 4;

  private final ParameterLayout parameters;
  private volatile TrainingSession session;
  private volatile RunLog log = RunLog.EMPTY;

  EventLog(ParameterLayout parameters) {
    this.parameters = parameters;
  }

  /** From now on entries say when they happened in {@code itsSession}. */
  void watch(TrainingSession itsSession) {
    session = itsSession;
  }

  /** All so far; the same object until there is more. */
  public RunLog log() {
    return log;
  }

  @Override
  public void accept(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.Ready(long seed) -> add(Kind.READY, 0, Long.toString(seed));
      case TrainingEvent.Playing playing -> add(Kind.PLAYING, -1);
      case TrainingEvent.Paused paused -> add(Kind.PAUSED, paused.epoch());
      case TrainingEvent.Rewound rewound -> add(Kind.REWOUND, rewound.epoch());
      case TrainingEvent.Resumed resumed -> add(Kind.RESUMED, resumed.epoch());
      case TrainingEvent.LearningRateChanged changed ->
          add(Kind.LEARNING_RATE, changed.epoch(), number(changed.learningRate()));
      case TrainingEvent.SampleChanged changed ->
          add(Kind.SAMPLE, changed.epoch(), Integer.toString(changed.data().train().size()));
      case TrainingEvent.ParameterSet set ->
          add(
              Kind.PARAMETER,
              set.epoch(),
              parameter(set.index()),
              number(set.before()),
              number(set.now()));
      case TrainingEvent.Finished end when end.early() ->
          add(Kind.STOPPED_EARLY, end.epoch(), Integer.toString(end.bestEpoch()));
      case TrainingEvent.Finished end -> add(Kind.FINISHED, end.epoch());
      case TrainingEvent.Diverged diverged ->
          add(
              Kind.DIVERGED,
              diverged.epoch(),
              diverged.node(),
              number(diverged.learningRate()),
              Integer.toString(diverged.lastGoodEpoch()));
      case TrainingEvent.Failed failed -> add(Kind.FAILED, -1, failed.sentence());
      case TrainingEvent.Stopped stopped -> {}
    }
  }

  /**
   * @param epoch −1: the newest
   */
  private void add(Kind kind, int epoch, String... words) {
    TrainingSession known = session;
    Snapshot newest = known == null ? null : known.latest().orElse(null);
    int newestEpoch = newest == null ? 0 : newest.epoch();
    Entry entry =
        new Entry(
            kind,
            epoch < 0 ? newestEpoch : epoch,
            newest == null || epoch == 0 ? 0 : newest.step(),
            newest == null || epoch == 0 ? 0 : newest.seconds(),
            List.of(words));
    List<Entry> entries = new ArrayList<>(log.entries());
    entries.add(entry);
    log = new RunLog(entries.subList(Math.max(0, entries.size() - MOST), entries.size()));
  }

  /** Such as {@code h1.weight[2][0]}. */
  private String parameter(int index) {
    for (ParameterLayout.Block block : parameters.blocks()) {
      int inside = index - block.offset();
      if (inside >= 0 && inside < block.size()) {
        StringBuilder place = new StringBuilder();
        int rest = inside;
        for (int axis = block.shape().size() - 1; axis >= 0; axis--) {
          int length = block.shape().get(axis);
          place.insert(0, "[" + rest % length + "]");
          rest /= length;
        }
        return block.node() + "." + block.name() + place;
      }
    }
    return Integer.toString(index);
  }

  private static String number(double value) {
    return Numbers.shortest(value, DIGITS);
  }
}
