package epochscope.app.window;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.experiment.Questions;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingSession;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Paints views of a run at some of its epochs without a window, to be looked at. Arguments: folder,
 * a lesson or a file with an experiment, epochs such as {@code 0,5}, and then {@code view=ID}, as
 * many as wanted, {@code size=WxH}, {@code theme=dark-projector}, {@code neuron=NODE:UNIT}, {@code
 * sample=ROW} and {@code choice=NAME:VALUE}; each view named is painted with what was said before
 * it.
 */
final class ViewPictures {
  private static final long POLL_MILLIS = 20;
  private static final int PAINTINGS = 40;

  private final Path folder;
  private final OpenExperiment experiment;
  private Selection selection;
  private Theme theme = Theme.LIGHT;
  private int width = 1280;
  private int height = 720;
  private String tag = "";

  private ViewPictures(Path folder, OpenExperiment experiment) {
    this.folder = folder;
    this.experiment = experiment;
    selection = experiment.firstSelection();
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    OpenExperiment experiment =
        ExperimentOpener.of(1, 500).open("pictures", spec(arguments[1]), event -> {});
    List<Integer> epochs = List.of(arguments[2].split(",")).stream().map(Integer::valueOf).toList();
    for (int epoch : epochs) {
      train(experiment.session(), epoch);
      ViewPictures pictures = new ViewPictures(folder, experiment);
      for (String argument : List.of(arguments).subList(3, arguments.length)) {
        pictures.take(argument, epoch);
      }
    }
    System.exit(0);
  }

  private static ExperimentSpec spec(String name) throws Exception {
    return Files.exists(Path.of(name))
        ? SpecJson.read(Files.readString(Path.of(name)), ExperimentSpec.class, name)
        : Lessons.find(name).experiment();
  }

  private static void train(TrainingSession session, int epoch) throws InterruptedException {
    session.submit(new TrainingCommand.SetSpeed(Double.POSITIVE_INFINITY));
    while (session.latest().map(Snapshot::epoch).orElse(-1) < epoch) {
      if (session.latest().isPresent() && !session.playing()) {
        session.submit(new TrainingCommand.StepEpoch());
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private void take(String argument, int epoch) throws Exception {
    String value = argument.substring(argument.indexOf('=') + 1);
    String[] parts = value.split("[:x]", 2);
    switch (argument.substring(0, argument.indexOf('='))) {
      case "view" -> paint(value, epoch);
      case "size" -> {
        width = Integer.parseInt(parts[0]);
        height = Integer.parseInt(parts[1]);
      }
      case "theme" ->
          theme =
              (value.startsWith("dark") ? Theme.DARK : Theme.LIGHT)
                  .withProjector(value.endsWith("projector"));
      case "neuron" -> selection = selection.withNeuron(parts[0], Integer.parseInt(parts[1]));
      case "sample" -> selection = selection.withSample(Integer.parseInt(value));
      case "choice" -> {
        String[] pair = value.split(":", 2);
        selection = selection.withChoice(pair[0], pair[1]);
      }
      case "tag" -> tag = value;
      default -> throw new IllegalArgumentException(argument);
    }
  }

  private void paint(String view, int epoch) throws Exception {
    HistoryView history = experiment.session().history();
    Snapshot snapshot = history.at(epoch);
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();
    long start = processorTime();
    for (AnalysisRequest question : new Questions(experiment).of(view, snapshot, selection)) {
      question.answer(Cancellation.NEVER, result -> results.put(question.kind(), result));
    }
    long answered = processorTime();
    Frame frame =
        new Frame(
            experiment.resolved(),
            experiment.topology(),
            experiment.data(),
            snapshot,
            history,
            results,
            selection,
            List.of(),
            true,
            -1);
    String name = view + "-" + epoch + "-" + width + tag + ".png";
    double[] millis = new double[PAINTINGS];
    BufferedImage image = null;
    for (int i = 0; i < PAINTINGS; i++) {
      long before = processorTime();
      image = Views.paint(view, frame, width, height, 1, theme);
      millis[i] = (processorTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: processor time of the answers %.1f ms, of a painting %.1f ms (median of %d)%n",
        name, (answered - start) / 1e6, millis[PAINTINGS / 2], PAINTINGS);
    ImageIO.write(image, "png", new File(folder.toFile(), name));
  }

  /** Of this thread, in nanoseconds: it does not matter what else the machine does. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
