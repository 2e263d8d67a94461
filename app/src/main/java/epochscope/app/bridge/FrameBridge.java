package epochscope.app.bridge;

import epochscope.app.experiment.OpenExperiment;
import epochscope.train.TrainingEvent;
import epochscope.views.Frame;
import epochscope.views.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/**
 * The one door between the other threads and the UI thread. Lifecycle events pass it one by one and
 * none is lost; of the training's moments only the newest is fetched, and handed to the audience in
 * turns, so that no pulse is long.
 */
public final class FrameBridge implements Executor {
  /** Time that views may take of one pulse; those that are left have the next turn. */
  private static final long BUDGET_NANOS = 8_000_000;

  /** On the software pipeline what is painted is drawn by the same processors. */
  private static final long SOFTWARE_BUDGET_NANOS = 3_000_000;

  /**
   * The software pipeline shares its processors with the training: every second pulse, 30 frames a
   * second. A little less than two pulses, as pulses are not quite regular.
   */
  private static final long SOFTWARE_INTERVAL_NANOS = 28_000_000;

  private final List<Seat> seats = new ArrayList<>();
  private AnimationTimer timer;
  private long intervalNanos;
  private long budgetNanos;
  private FrameComposer composer;
  private Frame newest;
  private long fetchedAt;
  private int turn;

  /** Runs {@code task} on the UI thread, soon and in order. From any thread. */
  @Override
  public void execute(Runnable task) {
    Platform.runLater(task);
  }

  /** Takes a session's events to {@code listener} on the UI thread. */
  public Consumer<TrainingEvent> events(Consumer<TrainingEvent> listener) {
    return event -> execute(() -> listener.accept(event));
  }

  /** Begins to fetch and hand out. On the UI thread. */
  public void start() {
    boolean hardware = Platform.isSupported(ConditionalFeature.SCENE3D);
    intervalNanos = hardware ? 0 : SOFTWARE_INTERVAL_NANOS;
    budgetNanos = hardware ? BUDGET_NANOS : SOFTWARE_BUDGET_NANOS;
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulse(now);
          }
        };
    timer.start();
  }

  public void stop() {
    timer.stop();
    detach();
  }

  /** Hands every new frame to {@code member}, as long as it is attending. */
  public void add(Audience member) {
    seats.add(new Seat(member));
  }

  /** From now on the frames are those of {@code experiment}. */
  public void attach(OpenExperiment experiment, Selection selection) {
    detach();
    composer = new FrameComposer(experiment, selection);
  }

  /** No more frames. */
  public void detach() {
    if (composer != null) {
      composer.close();
    }
    composer = null;
    newest = null;
  }

  /** What decides which moment is shown; null: nothing is attached. */
  public FrameComposer composer() {
    return composer;
  }

  /** The frame that was handed out last; null: none yet. */
  public Frame newest() {
    return newest;
  }

  private void pulse(long now) {
    if (composer == null) {
      return;
    }
    if (now - fetchedAt < intervalNanos) {
      return;
    }
    fetchedAt = now;
    newest = composer.compose(seats.stream().filter(Seat::attends).map(Seat::id).toList());
    if (newest != null) {
      handOut();
    }
  }

  /** At least one waiting member is served; then as many as the budget allows. */
  private void handOut() {
    long spent = 0;
    for (int i = 0; i < seats.size(); i++) {
      spent += seats.get((turn + i) % seats.size()).serve(newest);
      if (spent > budgetNanos) {
        turn = (turn + i + 1) % seats.size();
        return;
      }
    }
  }

  /** A member of the audience and what it saw last. */
  private static final class Seat {
    private final Audience member;
    private Frame seen;

    Seat(Audience member) {
      this.member = member;
    }

    String id() {
      return member.id();
    }

    boolean attends() {
      return member.attends();
    }

    /** Shows it what is new, and returns how long that takes, here and elsewhere. */
    long serve(Frame frame) {
      if (frame == seen || !attends() || member.isBusy()) {
        return 0;
      }
      long from = System.nanoTime();
      seen = frame;
      member.show(frame);
      return System.nanoTime() - from + member.nanosElsewhere();
    }
  }
}
