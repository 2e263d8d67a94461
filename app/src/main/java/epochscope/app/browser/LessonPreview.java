package epochscope.app.browser;

import epochscope.analysis.Cancellation;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.lesson.LessonRun;
import epochscope.backend.Compute;
import epochscope.presets.LessonSpec;
import epochscope.train.TrainingCommand;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A lesson that trains while one looks at its card, over and over, until it is interrupted. It
 * rests twice as long as it works, so that what runs in the window keeps the machine.
 *
 * @param onPicture takes each picture, on the thread that calls
 */
record LessonPreview(
    LessonSpec lesson,
    Locale locale,
    int width,
    int height,
    double scale,
    Theme theme,
    Consumer<BufferedImage> onPicture)
    implements Callable<Void> {
  /** Training comes in slices of this length, with a picture after each. */
  private static final long SLICE_MILLIS = 80;

  /** From the first epoch to the last in so much training, where the machine is fast enough. */
  private static final double TRAINING_SECONDS = 4;

  /** In so many slices a run goes on that is not over. */
  private static final int PATIENCE = 3;

  private static final int RESTS_PER_WORK = 2;
  private static final long LEAST_REST_MILLIS = 120;

  /** At the end one looks a while. */
  private static final long AT_THE_END_MILLIS = 2500;

  private static final long HISTORY_BYTES = 32_000_000;

  @Override
  public Void call() throws InterruptedException {
    ExperimentOpener opener = new ExperimentOpener(Compute.cpu(1), HISTORY_BYTES);
    try (LessonRun run = LessonRun.open(lesson, locale, opener)) {
      while (true) {
        playOnce(run);
        Thread.sleep(AT_THE_END_MILLIS);
        run.command(new TrainingCommand.Reset());
      }
    }
  }

  private void playOnce(LessonRun run) throws InterruptedException {
    Cancellation interrupt = () -> Thread.currentThread().isInterrupted();
    Integer telling = lesson.firstCover().epoch();
    // Of a lesson whose picture is of the beginning, too, the training is shown.
    int last = telling == null || telling == 0 ? run.lastEpoch() : telling;
    run.command(new TrainingCommand.SetSpeed(Math.max(1, last) / TRAINING_SECONDS));
    int standing = 0;
    while (run.epoch() < last && standing < PATIENCE) {
      long begun = System.nanoTime();
      long step = run.step();
      train(run);
      standing = run.step() == step ? standing + 1 : 0;
      onPicture.accept(
          Views.paint(
              lesson.firstCover().view(), run.cover(null, interrupt), width, height, scale, theme));
      long worked = (System.nanoTime() - begun) / 1_000_000;
      Thread.sleep(Math.max(LEAST_REST_MILLIS, RESTS_PER_WORK * worked));
    }
  }

  private static void train(LessonRun run) throws InterruptedException {
    run.command(new TrainingCommand.Play());
    Thread.sleep(SLICE_MILLIS);
    run.command(new TrainingCommand.Pause());
  }
}
