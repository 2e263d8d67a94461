package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.RunResults;
import epochscope.app.runs.StoredRun;
import epochscope.history.HistoryView;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Marker;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Plays, scrubs, branches and compares: with the mouse, and again with the keys alone. */
class RunsJourneyTest extends Journey {
  @Test
  void branchesAndComparesWithTheMouse() {
    pauseAfter(10);
    int last = latestEpoch();
    HistoryView before = experiment().session().history();
    dragTimelineTo(0.3);
    await(() -> shownEpoch() < last);
    int from = shownEpoch();
    int[] lossBefore = pixels("loss");

    robot.clickOn("#command-branch");
    await(() -> runs().size() == 1 && experiment().session().playing());
    StoredRun kept = runs().getFirst();
    assertThat(kept.history().latest()).isSameAs(before.latest());
    assertThat(kept.run().branchedAt()).isEqualTo(from);
    assertThat(kept.name()).isEqualTo("Adam 0.01");
    await(() -> latestEpoch() > from + 1);
    assertThat(experiment().session().history().at(from + 1.0).parameters())
        .isEqualTo(before.at(from + 1.0).parameters());
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    assertThat(frame().kept()).extracting(KeptRun::number).containsExactly(1);
    assertThat(frame().markers())
        .contains(new Marker(Marker.Kind.BRANCH, from, "left run 1: epoch " + from));
    await(() -> !java.util.Arrays.equals(pixels("loss"), lossBefore));

    int shown = latestEpoch();
    lookAt("#run-1");
    await(() -> frame().history() == kept.history());
    assertThat(frame().snapshot()).isSameAs(kept.history().at(shown));
    assertThat(frame().kept()).extracting(KeptRun::name).containsExactly("present run");
    await(() -> ((MenuButton) stage.getScene().lookup("#runs")).getText().equals("Run 1"));
    lookAt("#run-0");
    await(() -> frame().live());

    clickOnMarker(from);
    await(() -> shownEpoch() == from);
  }

  @Test
  void branchesAndComparesByKeysAlone() {
    pauseAfter(8);
    int last = latestEpoch();
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    await(() -> runs().size() == 1);
    robot.type(KeyCode.HOME);
    for (int i = 0; i < 3; i++) {
      robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    }
    await(() -> shownEpoch() == 3);
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
    await(() -> robot.lookup("#note-text").tryQuery().isPresent());
    robot.write("look here").type(KeyCode.ENTER);
    await(() -> frame().markers().contains(new Marker(Marker.Kind.NOTE, 3, "look here")));
    robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
    await(() -> runs().size() == 2 && latestEpoch() > 4);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());

    robot.type(KeyCode.G);
    await(() -> frame().history() == runs().get(0).history());
    robot.type(KeyCode.END);
    await(() -> frame().live());
    robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
    await(() -> shownEpoch() == 3);

    robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    await(() -> robot.lookup("#run-name-2").tryQuery().isPresent());
    TextField name = robot.lookup("#run-name-1").queryAs(TextField.class);
    robot.interact(name::clear);
    robot.write("first").type(KeyCode.ESCAPE);
    await(() -> runs().getFirst().name().equals("first"));

    robot.type(KeyCode.R);
    await(() -> latestEpoch() == 0);
    assertThat(runs()).hasSize(2);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.K)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> runs().size() == 3);
    assertThat(runs().getLast().history().latest().epoch()).isGreaterThan(4);
    assertThat(runs().getFirst().history().latest().epoch()).isEqualTo(last);
  }

  @Test
  void theRecordPlaysFromTheMomentShownToItsEndOrRoundAgain() {
    pauseAfter(10);
    int last = latestEpoch();
    robot.type(KeyCode.HOME);
    await(() -> shownEpoch() == 0);
    for (int i = 0; i < 4; i++) {
      robot.interact(() -> replay().change(1));
    }
    robot.type(KeyCode.W);
    await(() -> replay().playing().get());
    await(() -> shownEpoch() > 0 && shownEpoch() < last);
    assertThat(experiment().session().playing()).isFalse();
    await(() -> !replay().playing().get() && shownEpoch() == last);
    robot.interact(() -> replay().looping().set(true));
    robot.type(KeyCode.W);
    await(() -> shownEpoch() > last / 2);
    await(() -> shownEpoch() < last / 2);
    robot.type(KeyCode.END);
    await(() -> !replay().playing().get() && frame().live());
  }

  /** A run is kept, the present one begins anew: two views show both by a key, one scale each. */
  @Test
  void twoViewsOfMapsShowBothRunsBesideEachOther() {
    pauseAfter(8);
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    await(() -> runs().size() == 1);
    robot.type(KeyCode.HOME);
    await(() -> shownEpoch() == 0);
    robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
    await(() -> runs().size() == 2 && latestEpoch() > 2);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());

    for (String view : List.of("decision", "network")) {
      focus(view);
      robot.type(KeyCode.K);
      await(() -> texts(view).stream().anyMatch(text -> text.startsWith("1 Adam 0.01, epoch ")));
      assertThat(texts(view)).anyMatch(text -> text.startsWith("present run, epoch "));
    }
    await(() -> frame().result(RunResults.class).isPresent());
    int epoch = frame().snapshot().epoch();
    KeptRun kept = runs().getFirst().run();
    await(() -> answered(kept) == kept.history().at(epoch).step());
    focus("network");
    robot.type(KeyCode.K);
    await(() -> texts("network").stream().noneMatch(text -> text.startsWith("1 Adam")));
  }

  /** The step of the decision map that is known of a kept run; −1: none. */
  private long answered(KeptRun run) {
    return frame()
        .result(RunResults.class)
        .map(results -> results.of(run.number(), run.topology()).get(DecisionMap.class))
        .map(AnalysisResult::step)
        .orElse(-1L);
  }

  private void focus(String view) {
    PixelView node = (PixelView) stage.getScene().lookup("#view-" + view);
    for (int i = 0; i < 60 && !onUiThread(node::isFocused); i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(onUiThread(node::isFocused)).isTrue();
  }

  /** All that can be read in a view, some pixels apart. */
  private Set<String> texts(String view) {
    return onUiThread(
        () -> {
          PixelView node = (PixelView) stage.getScene().lookup("#view-" + view);
          Set<String> found = new HashSet<>();
          for (int y = 0; y < node.getHeight(); y += 5) {
            for (int x = 0; x < node.getWidth(); x += 5) {
              node.markAt(x, y).map(Reading.Mark::text).ifPresent(found::add);
            }
          }
          return found;
        });
  }

  private void pauseAfter(int epoch) {
    awaitEpoch(epoch);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> shownEpoch() == latestEpoch());
  }

  private List<StoredRun> runs() {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> app.window().runs().runs().runs().get());
  }

  private Replay replay() {
    return app.window().workbench().playback().replay();
  }

  private Frame frame() {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> app.window().bridge().newest());
  }

  private void lookAt(String item) {
    MenuButton menu = (MenuButton) stage.getScene().lookup("#runs");
    robot.clickOn(menu);
    await(() -> robot.lookup(item).tryQuery().isPresent());
    robot.clickOn(item);
  }

  private void clickOnMarker(int epoch) {
    Node timeline = stage.getScene().lookup("#timeline");
    Node axis = timeline.lookup(".timeline-axis");
    Bounds bounds = axis.localToScreen(axis.getLayoutBounds());
    int last = Math.max(latestEpoch(), runs().getFirst().last().epoch());
    double x = bounds.getMinX() + bounds.getWidth() * epoch / last;
    double y = timeline.localToScreen(timeline.getLayoutBounds()).getMinY() + 4;
    robot.moveTo(new Point2D(x + 2, y));
    Label words = (Label) timeline.lookup("#timeline-marker-words");
    await(() -> words.isVisible() && words.getText().startsWith("left run 1"));
    robot.clickOn(new Point2D(x + 2, y), MouseButton.PRIMARY);
  }

  private void dragTimelineTo(double share) {
    Node timeline = stage.getScene().lookup("#timeline");
    Bounds bounds = timeline.localToScreen(timeline.getLayoutBounds());
    double y = bounds.getCenterY();
    robot
        .drag(new Point2D(bounds.getMinX() + 0.8 * bounds.getWidth(), y), MouseButton.PRIMARY)
        .dropTo(new Point2D(bounds.getMinX() + share * bounds.getWidth(), y));
  }
}
