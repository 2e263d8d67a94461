package epochscope.train;

import epochscope.history.History;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A session whose events are awaited one after the other and kept. */
final class RecordedSession implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<TrainingEvent> arriving = new LinkedBlockingQueue<>();
  private final List<TrainingEvent> events = new ArrayList<>();
  private final TrainingSession session;

  private RecordedSession(Trainings training, int epochs, History history) {
    session =
        new TrainingSession(
            training.spec(epochs), training.data(), training.compute(), history, arriving::add);
  }

  /** Waits until epoch 0 is there. */
  static RecordedSession start(Trainings training, int epochs) {
    return start(training, epochs, new History(History.DEFAULT_BUDGET));
  }

  static RecordedSession start(Trainings training, int epochs, History history) {
    RecordedSession recorded = new RecordedSession(training, epochs, history);
    recorded.await(TrainingEvent.Ready.class);
    return recorded;
  }

  TrainingSession session() {
    return session;
  }

  RecordedSession submit(TrainingCommand... commands) {
    for (TrainingCommand command : commands) {
      session.submit(command);
    }
    return this;
  }

  /** The next event of that kind; those before it are kept. */
  <E extends TrainingEvent> E await(Class<E> kind) {
    while (true) {
      TrainingEvent event = next();
      events.add(event);
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  /** All that were awaited or passed over. */
  List<TrainingEvent> events() {
    return events;
  }

  HistoryView history() {
    return session.history();
  }

  Snapshot latest() {
    return session.latest().orElseThrow();
  }

  float[] parameters() {
    return latest().parameters();
  }

  /** Ends the session after what was submitted before, and waits for it. */
  void stop() {
    session.close();
  }

  @Override
  public void close() {
    stop();
  }

  private TrainingEvent next() {
    try {
      TrainingEvent event = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event came after " + events);
      }
      return event;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
