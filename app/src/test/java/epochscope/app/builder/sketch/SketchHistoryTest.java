package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SketchHistoryTest {
  private static final Sketch START =
      Drawn.sketch(Drawn.dense("h1", 4) + "," + Drawn.dense("out", 1));

  private final SketchHistory history = new SketchHistory(START);

  @Test
  void everythingCanBeTakenBackAndDoneAgain() {
    history.apply(new SketchEdit.Delete(Set.of("h1")));
    Sketch deleted = history.sketch();
    history.apply(new SketchEdit.Rename("out", "y"));
    Sketch renamed = history.sketch();
    history.undo();
    assertThat(history.sketch()).isEqualTo(deleted);
    history.undo();
    assertThat(history.sketch()).isEqualTo(START);
    assertThat(history.canUndo()).isFalse();
    history.redo();
    history.redo();
    assertThat(history.sketch()).isEqualTo(renamed);
    assertThat(history.canRedo()).isFalse();
  }

  @Test
  void oneMoveIsTakenBackAtOnce() {
    for (int i = 0; i < 10; i++) {
      history.apply(new SketchEdit.Move(Set.of("h1"), 1, 0));
    }
    history.undo();
    assertThat(history.sketch()).isEqualTo(START);
    assertThat(history.canUndo()).isFalse();
  }

  @Test
  void twoMovesAreTakenBackOneByOne() {
    history.apply(new SketchEdit.Move(Set.of("h1"), 1, 0));
    Sketch once = history.sketch();
    history.endStep();
    history.apply(new SketchEdit.Move(Set.of("h1"), 1, 0));
    history.undo();
    assertThat(history.sketch()).isEqualTo(once);
  }

  @Test
  void typingIsTakenBackAtOnceButNotWithAnotherProperty() {
    history.apply(change(1, "units"));
    history.apply(change(12, "units"));
    history.apply(change(13, "activation"));
    history.undo();
    assertThat(units()).isEqualTo(12);
    history.undo();
    assertThat(units()).isEqualTo(4);
  }

  @Test
  void anotherEditDropsWhatWasTakenBack() {
    history.apply(change(5, "units"));
    history.undo();
    history.apply(new SketchEdit.MarkOutput("out", false));
    assertThat(history.canRedo()).isFalse();
    assertThat(history.undone()).isEqualTo(new SketchEdit.MarkOutput("out", false));
  }

  @Test
  void editWithoutEffectLeavesNoTrace() {
    history.apply(new SketchEdit.Delete(Set.of("nobody")));
    assertThat(history.canUndo()).isFalse();
  }

  @Test
  void knowsWhetherItIsSaved() {
    assertThat(history.isSaved()).isTrue();
    history.apply(change(5, "units"));
    assertThat(history.isSaved()).isFalse();
    history.markSaved();
    history.apply(change(6, "units"));
    history.undo();
    assertThat(history.isSaved()).isTrue();
  }

  @Test
  void listenersHearOfEveryOtherSketch() {
    List<Sketch> heard = new ArrayList<>();
    history.onChange(() -> heard.add(history.sketch()));
    history.apply(change(5, "units"));
    history.undo();
    assertThat(heard).hasSize(2).endsWith(START);
  }

  private static SketchEdit change(int units, String property) {
    return new SketchEdit.Change(new NodeSpec.Dense("h1", null, units, null, null), property);
  }

  private int units() {
    return ((NodeSpec.Dense) history.sketch().node("h1").orElseThrow().spec()).units();
  }
}
