package epochscope.train;

import epochscope.backend.Compute;
import epochscope.data.PreparedData;
import epochscope.history.History;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.nn.Transplant;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Training in the background: owns the thread, obeys {@link TrainingCommand}s between two steps,
 * and publishes in two lanes. {@link TrainingEvent}s come in order and none is lost; of the
 * snapshots only the newest is there, for whoever looks.
 */
public final class TrainingSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);

  private final BlockingQueue<TrainingCommand> commands = new LinkedBlockingQueue<>();
  private final long seed;
  private final History history;
  private final Consumer<TrainingEvent> events;
  private final Player player;
  private final Thread thread = new Thread(this::run, "epochscope-training");
  private volatile Snapshot newest;
  private volatile boolean ended;

  /**
   * Sets up epoch 0 in the background and waits there for commands.
   *
   * @param resolved every unit, activation and loss given
   * @param history is cleared first
   * @param events is called on the session's thread
   */
  public TrainingSession(
      ExperimentSpec resolved,
      PreparedData data,
      Compute compute,
      History history,
      Consumer<TrainingEvent> events) {
    this.seed = resolved.training().seed();
    this.history = history;
    this.events = events;
    this.player =
        new Player(
            resolved,
            data,
            (newSeed, newData) -> new Trainer(withSeed(resolved, newSeed), newData, compute),
            history,
            moment -> newest = moment,
            events);
    thread.setDaemon(true);
    thread.start();
  }

  /** Has no effect once the session has stopped. Never blocks. */
  public void submit(TrainingCommand command) {
    commands.add(command);
  }

  /** The newest moment, within an epoch too; empty before epoch 0 is there. Never blocks. */
  public Optional<Snapshot> latest() {
    return Optional.ofNullable(newest);
  }

  /** The run so far. */
  public HistoryView history() {
    return history.view();
  }

  /** Of weights, order and dropout as they are now. */
  public long seed() {
    return player.seed();
  }

  /**
   * How the run stands, as soon as the update that is being made is done; cancelled where the
   * session has ended. Never blocks.
   */
  public CompletableFuture<Checkpoint> capture() {
    CompletableFuture<Checkpoint> answer = new CompletableFuture<>();
    submit(new TrainingCommand.Capture(answer));
    if (ended) {
      refuseQuestions();
    }
    return answer;
  }

  /** What is trained on now. */
  public PreparedData data() {
    return player.data();
  }

  /** What was trained on after that many updates. */
  public PreparedData data(long step) {
    return player.data(step);
  }

  /** Of the last second or so; 0 while the session pauses. */
  public double samplesPerSecond() {
    return player.samplesPerSecond();
  }

  public boolean playing() {
    return player.isPlaying();
  }

  /** Whether the run has come to its end: to its last epoch, to an early stop, or to no number. */
  public boolean over() {
    return player.hasEnded();
  }

  /** Stops, after what was submitted before, and waits for it. */
  @Override
  public void close() {
    submit(new TrainingCommand.Stop());
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ExperimentSpec withSeed(ExperimentSpec spec, long seed) {
    return spec.withTraining(spec.training().withSeed(seed));
  }

  private void run() {
    try {
      player.begin(seed);
      boolean going = true;
      while (going) {
        going = obeyOrTrain();
      }
      events.accept(new TrainingEvent.Stopped());
    } catch (Throwable e) {
      fail(e);
    } finally {
      player.halt();
      ended = true;
      refuseQuestions();
    }
  }

  /** Whoever waits for an answer gets none. */
  private void refuseQuestions() {
    for (TrainingCommand left = commands.poll(); left != null; left = commands.poll()) {
      if (left instanceof TrainingCommand.Capture question) {
        question.answer().cancel(false);
      }
    }
  }

  /** False: told to stop. */
  private boolean obeyOrTrain() throws InterruptedException {
    TrainingCommand command = nextCommand();
    if (command == null) {
      player.advance();
    } else {
      obey(command);
    }
    return !(command instanceof TrainingCommand.Stop);
  }

  /** Null: there is none, and it is time to train on. */
  private TrainingCommand nextCommand() throws InterruptedException {
    if (player.isPaused()) {
      return commands.take();
    }
    long nanos = player.nanosToWait();
    if (nanos == 0) {
      return commands.poll();
    }
    player.countComputing(false);
    TrainingCommand command = commands.poll(nanos, TimeUnit.NANOSECONDS);
    player.countComputing(true);
    return command;
  }

  private void obey(TrainingCommand command) {
    switch (command) {
      case TrainingCommand.Play() -> player.play();
      case TrainingCommand.Pause() -> player.pause();
      case TrainingCommand.Step() -> player.stepOnce();
      case TrainingCommand.StepEpoch() -> player.stepEpoch();
      case TrainingCommand.Reset() -> player.reset();
      case TrainingCommand.Reseed(long newSeed) -> player.reseed(newSeed);
      case TrainingCommand.Inherit(Transplant transplant) -> player.inherit(transplant);
      case TrainingCommand.SetLearningRate(double rate) -> player.changeLearningRate(rate);
      case TrainingCommand.SetSpeed(double speed) -> player.changeSpeed(speed);
      case TrainingCommand.SetTrainingSample(PreparedData data) -> player.changeData(data);
      case TrainingCommand.SetParameter(int index, float value) ->
          player.setParameter(index, value);
      case TrainingCommand.Rewind(long step) -> player.rewind(step);
      case TrainingCommand.Branch branch -> player.branch(branch);
      case TrainingCommand.Resume(Checkpoint checkpoint) -> player.resume(checkpoint);
      case TrainingCommand.Adopt(HistoryView record) -> player.adopt(record);
      case TrainingCommand.Capture(var answer) -> answer.complete(player.capture());
      case TrainingCommand.Stop() -> player.pause();
    }
  }

  private void fail(Throwable cause) {
    if (cause instanceof InvalidInputException) {
      LOG.info("training refused: {}", cause.getMessage());
    } else {
      LOG.error("training failed", cause);
    }
    try {
      events.accept(new TrainingEvent.Failed(sentence(cause), cause));
    } catch (RuntimeException e) {
      LOG.error("nobody could be told that training failed", e);
    }
  }

  private static String sentence(Throwable cause) {
    if (cause instanceof InvalidInputException) {
      return cause.getMessage();
    }
    return cause instanceof OutOfMemoryError
        ? "training needs more memory than there is, fewer units or a smaller batch need less"
        : "training stopped by an error of the program: " + cause;
  }
}
