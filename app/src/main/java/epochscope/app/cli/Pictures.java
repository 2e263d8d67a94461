package epochscope.app.cli;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.experiment.Questions;
import epochscope.export.AtomicFile;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of every view at the end of a run, painted without a toolkit. */
final class Pictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /** Pixels of a map along either axis, as in the window. */
  private Pictures() {}

  /** Writes {@code folder/VIEW.png} for every view. */
  static void write(FinishedRun run, Path folder) {
    Frame frame = lastFrame(run);
    for (String view : Views.ids()) {
      BufferedImage picture = Views.paint(view, frame, WIDTH, HEIGHT, 1, Theme.LIGHT);
      AtomicFile.write(folder.resolve(view + ".png"), out -> writePng(picture, out));
    }
  }

  private static void writePng(BufferedImage picture, OutputStream out) throws IOException {
    ImageIO.setUseCache(false);
    ImageIO.write(picture, "png", out);
  }

  private static Frame lastFrame(FinishedRun run) {
    OpenExperiment experiment = run.experiment();
    Snapshot last = run.history().latest();
    Selection selection = experiment.firstSelection();
    Questions questions = new Questions(experiment);
    List<AnalysisRequest> asked =
        Views.ids().stream().flatMap(view -> questions.of(view, last, selection).stream()).toList();
    return new Frame(
        experiment.resolved(),
        experiment.topology(),
        experiment.data(),
        last,
        run.history(),
        answers(asked),
        selection,
        List.of(),
        true,
        -1);
  }

  private static Map<Class<? extends AnalysisResult>, AnalysisResult> answers(
      List<AnalysisRequest> questions) {
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();
    for (AnalysisRequest question : questions) {
      // Of a coarse and a fine answer the fine one comes last.
      question.answerOrRefuse(Cancellation.NEVER, result -> results.put(question.kind(), result));
    }
    return results;
  }
}
