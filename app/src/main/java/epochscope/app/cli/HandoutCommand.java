package epochscope.app.cli;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.files.FileKind;
import epochscope.app.handout.Handout;
import epochscope.app.handout.LessonRuns;
import epochscope.app.handout.SavedLesson;
import epochscope.app.handout.Subject;
import epochscope.app.lesson.KnownLessons;
import epochscope.app.recording.Canvas;
import epochscope.backend.Compute;
import epochscope.history.History;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handout}: a whole lesson as a page, and as pictures. */
@Command(
    name = "handout",
    description = {
      "Write a whole lesson as one HTML file that works off line in any browser: its steps with"
          + " pictures, the curves of its runs with a slider, its experiment; and, with --png, a"
          + " picture of every step.",
      "A lesson or an experiment is trained first; of a saved run its own record is shown."
    })
final class HandoutCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "LESSON|FILE",
      description = "A lesson's name, or the file of a lesson, an experiment or a saved run.")
  private String what;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where to write LESSON.html, and the folder LESSON; without it, here.")
  private Path out;

  @Option(
      names = "--lang",
      paramLabel = "en|de",
      description = "The language; without it, the user's.")
  private Language language;

  @Option(names = "--notes", description = "With the speaker's notes.")
  private boolean notes;

  @Option(names = "--png", description = "Also a picture of every step: 01.png, 02.png, …")
  private boolean png;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1920x1080",
      description = "Width and height of these pictures; without it, ${DEFAULT-VALUE}.")
  private String size;

  @Option(
      names = "--theme",
      paramLabel = "light|dark",
      defaultValue = "light",
      description = "Colours of these pictures; the page has both. Without it, ${DEFAULT-VALUE}.")
  private Palette theme;

  @Mixin private RunOptions run;

  @Mixin private ComputeOptions compute;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  /** What a hand-out may be written in. */
  enum Language {
    EN,
    DE
  }

  @Override
  public Integer call() throws InterruptedException {
    Locale before = Locale.getDefault();
    if (language != null) {
      // The words in pictures are those of the default.
      Locale.setDefault(Locale.forLanguageTag(language.name()));
    }
    try {
      write();
    } finally {
      Locale.setDefault(before);
    }
    return 0;
  }

  private void write() throws InterruptedException {
    Theme projected = new Theme(theme, true);
    Canvas canvas =
        Usage.of(spec, () -> Handout.forPictures(Canvas.of("--size", size, 1, projected)));
    Compute device = Usage.of(spec, compute::compute);
    Handout handout = handout(new ExperimentOpener(device, History.DEFAULT_BUDGET));
    Path page = out.resolve(handout.subject().fileName() + ".html");
    handout.writePage(page, telling("painting"));
    say("wrote " + page);
    if (png) {
      Path pictures = out.resolve(handout.subject().fileName());
      handout.writePictures(pictures, canvas, telling("painting steps"));
      say("wrote " + pictures);
    }
  }

  private Handout handout(ExperimentOpener opener) throws InterruptedException {
    Locale locale = Locale.getDefault();
    Optional<LessonSpec> lesson = lesson();
    Path file = Path.of(what);
    if (lesson.isEmpty() && FileKind.of(file) == FileKind.RUN) {
      SavedLesson saved = SavedLesson.read(file, opener, locale);
      return Handout.of(saved.subject(), saved.run(), notes);
    }
    Subject subject =
        lesson.isPresent()
            ? Subject.of(
                Usage.of(
                    spec, () -> lesson.get().withExperiment(run.over(lesson.get().experiment()))),
                locale)
            : ofExperiment(file, opener, locale);
    return Handout.of(subject, LessonRuns.train(subject, null, opener, telling("training")), notes);
  }

  /** A lesson by its name or in a file; empty: a file of another kind. */
  private Optional<LessonSpec> lesson() {
    Optional<LessonSpec> known =
        KnownLessons.read().lessons().stream().filter(it -> it.id().equals(what)).findFirst();
    Path file = Path.of(what);
    if (known.isEmpty() && !Files.exists(file)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is neither a lesson nor a file \"%s\", expected one of %s or a file"
              .formatted(
                  what, String.join(", ", Lessons.all().stream().map(LessonSpec::id).toList())));
    }
    return known.isEmpty() && FileKind.of(file) == FileKind.LESSON
        ? Optional.of(Lessons.read(file))
        : known;
  }

  private Subject ofExperiment(Path file, ExperimentOpener opener, Locale locale) {
    ExperimentSpec experiment = Usage.of(spec, () -> run.over(SpecJson.readExperiment(file)));
    try (OpenExperiment open = opener.open(experiment.name(), experiment, event -> {})) {
      return SavedLesson.subject(open, locale);
    }
  }

  private DoubleConsumer telling(String what) {
    return quiet ? share -> {} : new PercentInLines(spec.commandLine().getErr(), what);
  }

  private void say(String words) {
    if (!quiet) {
      spec.commandLine().getErr().println(words);
      spec.commandLine().getErr().flush();
    }
  }
}
