package epochscope.app.cli;

import epochscope.app.background.Progress;
import epochscope.app.recording.Canvas;
import epochscope.app.recording.RecordedRun;
import epochscope.app.recording.Recording;
import epochscope.backend.Compute;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import epochscope.views.gallery.Views;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code render}: pictures, films and numbers of a view, as the window shows it. */
@Command(
    name = "render",
    description = {
      "Paint a view of a run as the window shows it: a picture (png) or its numbers (csv) at one"
          + " epoch, or an animation (gif), a film (mp4) or a folder of pictures (--all, png) over"
          + " the run.",
      "A lesson or an experiment is trained first."
    })
final class RenderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN|LESSON|SPEC.json",
      description = "A saved run (run.epochscope), a lesson's name, or an experiment's file.")
  private String what;

  @Option(names = "--view", paramLabel = "NAME", required = true, description = "Such as loss.")
  private String view;

  @Option(
      names = "--epoch",
      paramLabel = "N",
      description = "The moment of a picture or of numbers; without it, the last.")
  private Integer epoch;

  @Option(names = "--all", description = "Over the whole run; gif and mp4 are always.")
  private boolean all;

  @Option(
      names = "--every",
      paramLabel = "N",
      description =
          "Of a run one moment every N epochs; without it, at most "
              + RecordedRun.USUAL_FRAMES
              + " at even distances.")
  private Integer every;

  @Option(
      names = "--fps",
      paramLabel = "F",
      defaultValue = "12",
      description = "Pictures per second; without it, ${DEFAULT-VALUE}.")
  private int framesPerSecond;

  @Option(
      names = "--format",
      paramLabel = "png|gif|mp4|csv",
      description = "Without it, as the name after --out ends, or png.")
  private Format format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write; without it, VIEW and the format in this folder.")
  private Path out;

  @Mixin private RenderOptions options;

  @Mixin private RunOptions run;

  @Mixin private ComputeOptions compute;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  /** What is written. */
  enum Format {
    PNG,
    GIF,
    MP4,
    CSV;

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    ImageIO.setUseCache(false);
    Format chosen = Usage.of(spec, this::chosenFormat);
    Canvas canvas = Usage.of(spec, this::checkedCanvas);
    Compute device = Usage.of(spec, compute::compute);
    RecordedRun recorded = recorded(device);
    try (var experiment = recorded.experiment()) {
      Recording recording =
          Usage.of(
              spec, () -> new Recording(recorded, view, options.selection(experiment), canvas));
      Path file = out == null ? Path.of(view + (folder(chosen) ? "" : "." + chosen.ending())) : out;
      write(chosen, recording, file);
      say("wrote " + file);
    }
    return 0;
  }

  private void write(Format chosen, Recording recording, Path file) {
    switch (chosen) {
      case PNG -> {
        if (all) {
          recording.writePictures(moments(recording.run()), file, new Progress());
        } else {
          recording.writePicture(moment(recording.run()), file);
        }
      }
      case CSV -> recording.writeNumbers(moment(recording.run()), file);
      case GIF ->
          recording.writeGif(moments(recording.run()), framesPerSecond, file, new Progress());
      case MP4 ->
          recording.writeMp4(moments(recording.run()), framesPerSecond, file, new Progress());
    }
  }

  private boolean folder(Format chosen) {
    return all && chosen == Format.PNG;
  }

  private Format chosenFormat() {
    String name = out == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
    if (format != null || out == null || all) {
      return format == null ? Format.PNG : format;
    }
    for (Format known : Format.values()) {
      if (name.endsWith("." + known.ending())) {
        return known;
      }
    }
    throw Check.found("--out", '"' + name + '"', "a name that ends in .png, .gif, .mp4 or .csv");
  }

  /** Looks at what needs no run, before one is trained in vain. */
  private Canvas checkedCanvas() {
    Views.title(view);
    Check.range("--fps", framesPerSecond, 1, 60);
    if (every != null) {
      Check.range("--every", every, 1, Integer.MAX_VALUE);
    }
    if (epoch != null) {
      Check.range("--epoch", epoch, 0, Integer.MAX_VALUE);
    }
    return options.canvas();
  }

  private RecordedRun recorded(Compute device) throws InterruptedException {
    if (RecordedRuns.isSaved(what)) {
      return RecordedRuns.read(Path.of(what), device);
    }
    var experiment = Experiments.named(spec, what);
    var wanted = Usage.of(spec, () -> run.over(experiment));
    PrintWriter err = spec.commandLine().getErr();
    try (TrainingProgress progress =
        quiet ? TrainingProgress.silent() : TrainingProgress.on(err, wanted.training().epochs())) {
      return RecordedRuns.train(wanted, device, progress);
    }
  }

  private Snapshot moment(RecordedRun recorded) {
    int last = recorded.history().latest().epoch();
    int wanted = epoch == null ? last : epoch;
    if (wanted > last) {
      throw Check.found("--epoch", wanted, "at most " + last + ", the last of the run");
    }
    Snapshot moment = recorded.history().at(wanted);
    if (moment.epoch() != wanted) {
      say("of epoch " + wanted + " nothing was kept; epoch " + moment.epoch() + " is shown");
    }
    return epoch == null ? recorded.history().latest() : moment;
  }

  private List<Snapshot> moments(RecordedRun recorded) {
    return every == null ? recorded.evenly(RecordedRun.USUAL_FRAMES) : recorded.every(every);
  }

  private void say(String words) {
    if (!quiet) {
      spec.commandLine().getErr().println(words);
      spec.commandLine().getErr().flush();
    }
  }
}
