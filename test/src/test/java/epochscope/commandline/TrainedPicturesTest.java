package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.analysis.FeaturePlane;
import epochscope.data.DataPreparation;
import epochscope.presets.Lessons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pictures of a run show is what the files beside them say. */
class TrainedPicturesTest {
  private static final int EPOCHS = 20;

  /** Of the validation curve in the light theme. */
  private static final int GREEN = 0x009E73;

  @TempDir private static Path out;

  @BeforeAll
  static void train() {
    CommandLineRun run =
        CommandLineRun.of("train", Lessons.DEFAULT, "--epochs", EPOCHS, "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void decisionColoursAreThoseOfTheSavedNetwork() throws IOException {
    PlotPicture plot = PlotPicture.read(out.resolve("views/decision.png"));
    ColourLegend legend = ColourLegend.beside(plot);
    SavedNetwork network = SavedNetwork.read(out.resolve("model.json"));
    FeaturePlane plane =
        FeaturePlane.around(
            DataPreparation.prepare(Lessons.find(Lessons.DEFAULT).experiment().data()), 0, 1);
    for (double[] point : new double[][] {{2.6, 0.3}, {-2.6, -0.9}, {1.9, -1.8}}) {
      double x =
          plot.left() + (point[0] - plane.xMin()) / (plane.xMax() - plane.xMin()) * width(plot);
      double y =
          plot.bottom() - (point[1] - plane.yMin()) / (plane.yMax() - plane.yMin()) * height(plot);
      double shown = medianAround(plot, legend, (int) Math.round(x), (int) Math.round(y));
      assertThat(shown)
          .as("response at (%s, %s)", point[0], point[1])
          .isCloseTo(network.respond(point)[0], within(0.02));
    }
  }

  private static double width(PlotPicture plot) {
    return plot.right() - plot.left();
  }

  private static double height(PlotPicture plot) {
    return plot.bottom() - plot.top();
  }

  /** Of a patch, so that the points drawn over the map do not count. */
  private static double medianAround(PlotPicture plot, ColourLegend legend, int x, int y) {
    List<Double> values = new ArrayList<>();
    for (int dy = -7; dy <= 7; dy++) {
      for (int dx = -7; dx <= 7; dx++) {
        double value = legend.value(plot.rgb(x + dx, y + dy));
        if (!Double.isNaN(value)) {
          values.add(value);
        }
      }
    }
    assertThat(values).as("pixels of the map").hasSizeGreaterThan(60);
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  @Test
  void lossCurveIsThatOfTheHistory() throws IOException {
    PlotPicture plot = PlotPicture.read(out.resolve("views/loss.png"));
    JsonNode history = new ObjectMapper().readTree(out.resolve("history.json").toFile());
    JsonNode loss = history.at("/series/validation.loss");
    assertThat(loss).hasSize(EPOCHS + 1);
    double pixelsPerEpoch = (plot.lastColumn(GREEN) - plot.left()) / EPOCHS;

    // Two epochs calibrate the axis, the others must then lie where their values say.
    double lossPerPixel =
        (loss.get(2).asDouble() - loss.get(EPOCHS - 1).asDouble())
            / (row(plot, 2, pixelsPerEpoch) - row(plot, EPOCHS - 1, pixelsPerEpoch));
    double origin = loss.get(2).asDouble() - row(plot, 2, pixelsPerEpoch) * lossPerPixel;
    for (int epoch : new int[] {1, 3, 5}) {
      assertThat(row(plot, epoch, pixelsPerEpoch))
          .as("height at epoch %s", epoch)
          .isCloseTo((loss.get(epoch).asDouble() - origin) / lossPerPixel, within(2.5));
    }
    for (int row : plot.gridRows()) {
      double tenths = (origin + row * lossPerPixel) / 0.01;
      assertThat(tenths)
          .as("value of a grid line, in 0.01")
          .isCloseTo(Math.rint(tenths), within(0.3));
    }
  }

  private static double row(PlotPicture plot, int epoch, double pixelsPerEpoch) {
    int x = (int) Math.round(plot.left() + epoch * pixelsPerEpoch);
    return plot.heightOf(GREEN, x).orElseThrow();
  }
}
