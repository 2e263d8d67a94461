package epochscope.app.cli;

import epochscope.analysis.Cancellation;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.lesson.KnownLessons;
import epochscope.app.lesson.LessonRun;
import epochscope.app.recording.Canvas;
import epochscope.app.recording.PalettePng;
import epochscope.backend.Compute;
import epochscope.export.AtomicFile;
import epochscope.history.History;
import epochscope.presets.LessonSpec;
import epochscope.views.Frame;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lesson pictures}: the pictures that stand for lessons. */
@Command(
    name = "pictures",
    description = {
      "Train lessons, with all that is trained beside them, and paint the picture that stands for"
          + " each: the view and the moment that its cover names."
    })
final class LessonPicturesCommand implements Callable<Integer> {
  private static final Canvas PAGE = new Canvas(960, 600, 1, Theme.LIGHT);
  private static final int CARD_WIDTH = 320;
  private static final int CARD_HEIGHT = 200;

  /** Fine enough for most screens, and small enough to be shipped. */
  private static final double CARD_SCALE = 1.5;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LESSON", description = "Without any, all that come with the program.")
  private List<String> names = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Where LESSON.png is written, 960x600; without it, this folder.")
  private Path out;

  @Option(
      names = "--thumbnails",
      paramLabel = "FOLDER",
      description =
          "Write LESSON-light.png and LESSON-dark.png for the lesson browser there, and no others"
              + " unless --out is given.")
  private Path thumbnails;

  @Mixin private ComputeOptions compute;

  @Override
  public Integer call() throws InterruptedException {
    Compute device = Usage.of(spec, compute::compute);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    try {
      for (LessonSpec lesson : chosen()) {
        picture(lesson, new ExperimentOpener(device, History.DEFAULT_BUDGET));
        spec.commandLine().getErr().println("painted " + lesson.id());
        spec.commandLine().getErr().flush();
      }
    } finally {
      Locale.setDefault(before);
    }
    return 0;
  }

  private List<LessonSpec> chosen() {
    List<LessonSpec> known = KnownLessons.read().lessons();
    List<String> ids = known.stream().map(LessonSpec::id).toList();
    for (String name : names) {
      if (!ids.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no lesson \"" + name + "\", expected one of " + String.join(", ", ids));
      }
    }
    return known.stream().filter(lesson -> names.isEmpty() || names.contains(lesson.id())).toList();
  }

  private void picture(LessonSpec lesson, ExperimentOpener opener) throws InterruptedException {
    try (LessonRun run = LessonRun.open(lesson, Locale.ENGLISH, opener)) {
      run.finish();
      Frame frame = run.cover(lesson.firstCover().epoch(), Cancellation.NEVER);
      String view = lesson.firstCover().view();
      if (thumbnails != null) {
        write(view, frame, card(Theme.LIGHT), thumbnails.resolve(lesson.id() + "-light.png"));
        write(view, frame, card(Theme.DARK), thumbnails.resolve(lesson.id() + "-dark.png"));
      }
      if (out != null || thumbnails == null) {
        Path folder = out == null ? Path.of("") : out;
        write(view, frame, PAGE, folder.resolve(lesson.id() + ".png"));
      }
    }
  }

  private static Canvas card(Theme theme) {
    return new Canvas(CARD_WIDTH, CARD_HEIGHT, CARD_SCALE, theme);
  }

  private static void write(String view, Frame frame, Canvas canvas, Path file) {
    byte[] png =
        PalettePng.of(
            Views.paint(
                view, frame, canvas.width(), canvas.height(), canvas.scale(), canvas.theme()));
    AtomicFile.write(file.toAbsolutePath(), stream -> stream.write(png));
  }
}
