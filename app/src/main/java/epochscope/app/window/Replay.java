package epochscope.app.window;

import epochscope.history.HistoryView;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Plays what was recorded of the run, from the moment shown to its end, whatever the training does.
 * UI thread only.
 */
final class Replay {
  /** Of the usual speed. */
  static final List<Double> FACTORS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

  /** At the usual speed a run as it is takes about so long. */
  private static final double SECONDS = 20;

  private static final double NANOS = 1e9;

  /** A longer time without a pulse was not seen by anybody: the computer slept. */
  private static final double LONGEST_SECONDS = 0.5;

  private final Supplier<HistoryView> history;
  private final Supplier<Double> shownEpoch;
  private final DoubleConsumer scrub;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final DoubleProperty factor = new SimpleDoubleProperty(1);
  private final BooleanProperty looping = new SimpleBooleanProperty();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulse(now);
        }
      };

  private double rate;
  private double epoch;
  private long before;

  /**
   * @param history of the run that is shown
   * @param shownEpoch of the moment that is shown
   * @param scrub shows another
   */
  Replay(Supplier<HistoryView> history, Supplier<Double> shownEpoch, DoubleConsumer scrub) {
    this.history = history;
    this.shownEpoch = shownEpoch;
    this.scrub = scrub;
  }

  ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  DoubleProperty factor() {
    return factor;
  }

  BooleanProperty looping() {
    return looping;
  }

  /** Epochs per second at that factor, of the run as it is now. */
  double epochsPerSecond(double atFactor) {
    return atFactor * usualRate(history.get().latest().epoch());
  }

  void toggle() {
    if (playing.get()) {
      stop();
    } else {
      play();
    }
  }

  /** At the end of the run it begins at epoch 0. */
  void play() {
    HistoryView run = history.get();
    rate = usualRate(run.latest().epoch());
    epoch = shownEpoch.get();
    if (epoch >= run.latest().epoch()) {
      epoch = 0;
    }
    before = 0;
    playing.set(true);
    timer.start();
    scrub.accept(epoch);
  }

  void stop() {
    timer.stop();
    playing.set(false);
  }

  /** One step slower or faster. */
  void change(int steps) {
    int place = FACTORS.indexOf(factor.get()) + steps;
    factor.set(FACTORS.get(Math.clamp(place, 0, FACTORS.size() - 1)));
  }

  /** 1, 2 or 5 times a power of ten. */
  static double usualRate(int epochs) {
    double wanted = Math.max(1, epochs) / SECONDS;
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double digit = wanted / power;
    return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
  }

  /**
   * @param now in nanoseconds
   */
  void pulse(long now) {
    epoch += secondsBetween(before == 0 ? now : before, now) * rate * factor.get();
    before = now;
    int last = history.get().latest().epoch();
    if (epoch >= last && looping.get()) {
      epoch = 0;
    }
    scrub.accept(Math.min(epoch, last));
    if (epoch >= last) {
      stop();
    }
  }

  /** Between two pulses, in nanoseconds, as far as it counts. */
  static double secondsBetween(long before, long now) {
    return Math.min((now - before) / NANOS, LONGEST_SECONDS);
  }
}
