package epochscope.app.window;

import epochscope.train.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds the events of a session back until its experiment is on the table, and lets none through
 * any more once another has taken its place.
 */
final class EventGate implements Consumer<TrainingEvent> {
  private final List<TrainingEvent> held = new ArrayList<>();
  private Consumer<TrainingEvent> listener = held::add;

  /** Lets the events held back through, and all that follow. */
  synchronized void open(Consumer<TrainingEvent> newListener) {
    listener = newListener;
    held.forEach(newListener);
    held.clear();
  }

  synchronized void close() {
    listener = event -> {};
  }

  @Override
  public synchronized void accept(TrainingEvent event) {
    listener.accept(event);
  }
}
