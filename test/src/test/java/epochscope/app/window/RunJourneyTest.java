package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.DecisionMaps;
import epochscope.analysis.FeaturePlane;
import epochscope.analysis.NeuronMaps;
import epochscope.analysis.NeuronMapsAnalysis;
import epochscope.analysis.ResponseAnalysis;
import epochscope.analysis.ResponseReport;
import epochscope.app.experiment.OpenExperiment;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Plays, pauses, scrubs, resets and changes the learning rate, as a user does. */
class RunJourneyTest extends Journey {
  @Test
  void playsByItselfAndPausesByTheSpaceBar() {
    awaitEpoch(2);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    int pausedAt = latestEpoch();
    await(() -> shownEpoch() == pausedAt);
    robot.clickOn("#command-play-pause");
    await(() -> latestEpoch() > pausedAt);
  }

  @Test
  void scrubbedViewsShowTheEarlierMomentPixelByPixel() {
    awaitEpoch(12);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> shownEpoch() == latestEpoch());
    Map<String, int[]> live = new HashMap<>();
    List<String> views = List.of("loss", "decision", "network", "response");
    views.forEach(id -> live.put(id, pixels(id)));
    dragTimelineTo(0.4);
    await(() -> shownEpoch() < latestEpoch());
    Frame anew = computedAnew(shownEpoch());
    for (String view : views) {
      int[] expected = painted(view, anew);
      await(() -> Arrays.equals(pixels(view), expected));
      assertThat(pixels(view)).as(view).isNotEqualTo(live.get(view));
    }
    robot.type(KeyCode.END);
    await(() -> shownEpoch() == latestEpoch());
  }

  @Test
  void aViewIsTakenAwayAndGivenBackByTheMenu() {
    awaitEpoch(1);
    toggleByMenu("response");
    await(() -> stage.getScene().lookup("#tile-response") == null);
    toggleByMenu("response");
    await(() -> stage.getScene().lookup("#tile-response") != null);
    Region tile = (Region) stage.getScene().lookup("#tile-response");
    await(() -> tile.getWidth() > 100 && Arrays.stream(pixels("response")).distinct().count() > 10);
  }

  private void toggleByMenu(String view) {
    MenuButton menu = (MenuButton) stage.getScene().lookup("#menu");
    Menu views =
        (Menu)
            menu.getItems().stream()
                .filter(i -> "views".equals(i.getId()))
                .findFirst()
                .orElseThrow();
    MenuItem item =
        views.getItems().stream()
            .filter(i -> i.getId().equals("show-" + view))
            .findFirst()
            .orElseThrow();
    robot.interact(item::fire);
  }

  @Test
  void resetGoesBackToTheVerySameWeights() {
    awaitEpoch(3);
    float[] start = experiment().session().history().first().parameters().clone();
    assertThat(experiment().session().history().latest().parameters()).isNotEqualTo(start);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    robot.type(KeyCode.R);
    await(() -> shownEpoch() == 0 && latestEpoch() == 0);
    assertThat(experiment().session().latest().orElseThrow().parameters()).isEqualTo(start);
  }

  @Test
  void learningRateAppliesAtOnceAndAWrongOneIsRefused() {
    awaitEpoch(1);
    TextField field = robot.lookup("#learning-rate").queryAs(TextField.class);
    robot.doubleClickOn(field).eraseText(8).write("0.25").type(KeyCode.ENTER);
    await(() -> latest().learningRate() == 0.25);
    robot.doubleClickOn(field).eraseText(8).write("-1").type(KeyCode.ENTER);
    await(() -> robot.lookup(".notice-sentence").tryQuery().isPresent());
    assertThat(robot.lookup(".notice-sentence").queryLabeled().getText())
        .contains("learningRate")
        .contains("-1")
        .contains("above 0");
    assertThat(latest().learningRate()).isEqualTo(0.25);
  }

  @Test
  void continuesFromTheMomentShown() {
    awaitEpoch(10);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    int last = latestEpoch();
    dragTimelineTo(0.3);
    await(() -> shownEpoch() < last);
    int from = shownEpoch();
    float[] later = experiment().session().history().at(from + 1.0).parameters().clone();
    robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
    await(() -> latestEpoch() > from && latestEpoch() < last || experiment().session().playing());
    await(() -> latestEpoch() > from + 1);
    assertThat(experiment().session().history().at(from + 1.0).parameters()).isEqualTo(later);
  }

  private Snapshot latest() {
    return experiment().session().latest().orElseThrow();
  }

  private void dragTimelineTo(double share) {
    Node timeline = stage.getScene().lookup("#timeline");
    Bounds bounds = timeline.localToScreen(timeline.getLayoutBounds());
    double y = bounds.getCenterY();
    robot
        .drag(new Point2D(bounds.getMinX() + 0.8 * bounds.getWidth(), y), MouseButton.PRIMARY)
        .dropTo(new Point2D(bounds.getMinX() + share * bounds.getWidth(), y));
  }

  /** All that the views show at that epoch, from its parameters alone. */
  private Frame computedAnew(int epoch) {
    OpenExperiment experiment = experiment();
    Snapshot moment = experiment.session().history().at(epoch);
    AnalysisContext context =
        new AnalysisContext(
            experiment.resolved(), experiment.topology(), experiment.data(), moment);
    FeaturePlane plane = FeaturePlane.around(experiment.data(), 0, 1);
    Map<Class<? extends AnalysisResult>, AnalysisResult> results =
        Map.of(
            DecisionMap.class, DecisionMaps.compute(context, plane, 256, () -> false),
            NeuronMaps.class, NeuronMapsAnalysis.compute(context, plane, () -> false),
            ResponseReport.class, ResponseAnalysis.compute(context, 0, () -> false));
    return new Frame(
        experiment.resolved(),
        experiment.topology(),
        experiment.data(),
        moment,
        experiment.session().history(),
        results,
        experiment.firstSelection(),
        List.of(),
        false,
        -1);
  }

  private int[] painted(String view, Frame frame) {
    Region node = (Region) stage.getScene().lookup("#view-" + view);
    BufferedImage image =
        Views.paint(view, frame, (int) node.getWidth(), (int) node.getHeight(), 1, Theme.LIGHT);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
