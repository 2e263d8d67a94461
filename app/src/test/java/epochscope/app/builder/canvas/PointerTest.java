package epochscope.app.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.spec.Position;
import epochscope.views.drawing.Box;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PointerTest {
  private final Canvas canvas = Canvas.small();

  /** A grid unit is 16 pixels here. */
  @Test
  void cardsAreMovedOnTheGridAndDrawnToLinesOfOthers() {
    Box card = canvas.card("h1");
    Position before = at("h1");
    canvas.drag(card.centreX(), card.centreY(), card.centreX() + 50, card.centreY() + 70);
    assertThat(at("h1")).isEqualTo(before.plus(3, 4));
    card = canvas.card("h1");
    canvas.drag(card.centreX(), card.centreY(), card.centreX() - 44, card.centreY() - 57);
    assertThat(at("h1")).isEqualTo(before);
    canvas.desk.history().undo();
    canvas.desk.history().undo();
    assertThat(canvas.desk.history().canUndo()).isFalse();
  }

  @Test
  void aFrameChoosesWhatItMeets() {
    Box in = canvas.card("in");
    Box out = canvas.card("out");
    canvas.drag(in.x() - 20, in.bottom() + 40, canvas.card("h1").centreX(), in.y() + 5);
    assertThat(canvas.desk.chosen().names()).containsExactlyInAnyOrder("in", "h1");
    canvas.pointer.press(out.centreX(), out.centreY(), true, false);
    canvas.pointer.release(out.centreX(), out.centreY());
    assertThat(canvas.desk.chosen().names()).containsExactlyInAnyOrder("in", "h1", "out");
    canvas.pointer.press(5, 5, false, false);
    canvas.pointer.release(5, 5);
    assertThat(canvas.desk.chosen().isEmpty()).isTrue();
  }

  @Test
  void theOtherButtonKeepsWhatIsChosenWhereItBelongsToIt() {
    canvas.desk.chooseAll();
    canvas.pointer.choose(canvas.card("h1").centreX(), canvas.card("h1").centreY());
    assertThat(canvas.desk.chosen().names()).hasSize(3);
    Box in = canvas.card("in");
    canvas.pointer.choose((in.right() + canvas.card("h1").x()) / 2, in.centreY());
    assertThat(canvas.desk.chosen().edge()).isEqualTo(new Edge("in", "h1", 0));
    canvas.pointer.choose(canvas.card("out").centreX(), in.centreY());
    assertThat(canvas.desk.chosen().names()).containsExactly("out");
  }

  @Test
  void portsAreConnectedAndTakenApart() {
    Box in = canvas.card("in");
    Box out = canvas.card("out");
    canvas.drag(in.right(), in.centreY(), out.centreX(), out.centreY());
    assertThat(canvas.desk.sketch().edges()).contains(new Edge("in", "out", 0));
    canvas.drag(out.x(), out.centreY(), 600, 450);
    assertThat(canvas.desk.sketch().edges()).containsExactly(new Edge("in", "h1", 0));
    canvas.drag(out.x(), out.centreY(), canvas.card("h1").centreX(), out.centreY());
    assertThat(canvas.desk.sketch().edges()).contains(new Edge("h1", "out", 0));
  }

  /** Nobody has moved or zoomed, so all of it goes on being seen. */
  @Test
  void whatAnEditPushesOutOfTheViewIsFetchedBack() {
    canvas.state.fit();
    Viewport before = canvas.state.viewport();
    canvas.desk.apply(new SketchEdit.Move(Set.of("out"), 1, 0));
    assertThat(canvas.state.viewport()).isEqualTo(before);
    canvas.desk.apply(new SketchEdit.Move(Set.of("out"), 60, 0));
    assertThat(canvas.card("out").right()).isLessThan(Canvas.WIDTH);
    canvas.state.look(new Viewport(1, 0, 0));
    canvas.desk.apply(new SketchEdit.Move(Set.of("out"), 60, 0));
    assertThat(canvas.state.viewport()).isEqualTo(new Viewport(1, 0, 0));
  }

  @Test
  void anEmptyCanvasBeginsAtTheLeft() {
    canvas.desk.apply(new SketchEdit.Replace(Sketch.EMPTY));
    canvas.state.fit();
    assertThat(canvas.card("in").right()).isLessThan(Canvas.WIDTH / 3.0);
  }

  /** What would close a circle is said before it is made. */
  @Test
  void aWrongConnectionIsToldWhileItIsDragged() {
    Box out = canvas.card("out");
    Box first = canvas.card("h1");
    canvas.pointer.press(out.right(), out.centreY(), false, false);
    Gesture.Connecting begun = (Gesture.Connecting) canvas.state.gesture();
    assertThat(begun.fitting()).isEmpty();
    canvas.pointer.drag(first.centreX(), first.centreY());
    Gesture.Connecting over = (Gesture.Connecting) canvas.state.gesture();
    assertThat(over.target()).isEqualTo("h1");
    assertThat(over.advice().problem().sentence().words()).contains("h1", "out");
    assertThat(over.advice().remedy()).isNotNull();
    canvas.pointer.cancel();
    assertThat(canvas.desk.sketch().edges()).hasSize(2);
  }

  @Test
  void whatIsDroppedOnAConnectionIsInserted() {
    Dropper dropper = new Dropper(canvas.state);
    Box in = canvas.card("in");
    double x = (in.right() + canvas.card("h1").x()) / 2;
    dropper.over(PaletteItem.DROPOUT, x, in.centreY());
    assertThat(((Gesture.Dropping) canvas.state.gesture()).into())
        .isEqualTo(new Edge("in", "h1", 0));
    dropper.drop(PaletteItem.DROPOUT, x, in.centreY());
    assertThat(canvas.desk.sketch().edges())
        .containsExactlyInAnyOrder(
            new Edge("in", "d1", 0), new Edge("d1", "h1", 0), new Edge("h1", "out", 0));
    canvas.desk.history().undo();
    dropper.drop(PaletteItem.DROPOUT, 400, 420);
    assertThat(canvas.desk.sketch().edges()).hasSize(2);
    assertThat(canvas.desk.sketch().has("d1")).isTrue();
  }

  @Test
  void aLooseNodeIsInsertedWhereItIsMoved() {
    canvas.desk.drop(PaletteItem.DENSE, new Position(20, 12));
    Box loose = canvas.card("h2");
    double x = (canvas.card("in").right() + canvas.card("h1").x()) / 2;
    canvas.drag(loose.centreX(), loose.centreY(), x, canvas.card("in").centreY());
    assertThat(canvas.desk.sketch().edges())
        .contains(new Edge("in", "h2", 0), new Edge("h2", "h1", 0));
    canvas.desk.history().undo();
    assertThat(canvas.desk.sketch().edges())
        .containsExactlyInAnyOrder(new Edge("in", "h1", 0), new Edge("h1", "out", 0));
  }

  @Test
  void zoomKeepsWhatIsUnderThePointer() {
    Viewport viewport = new Viewport(1.5, 30, -20);
    Viewport nearer = viewport.zoomed(1.7, 200, 120);
    assertThat(nearer.scale()).isEqualTo(2.55);
    assertThat(nearer.toSheetX(200)).isCloseTo(viewport.toSheetX(200), within(1e-9));
    assertThat(nearer.toSheetY(120)).isCloseTo(viewport.toSheetY(120), within(1e-9));
    assertThat(viewport.zoomed(1000, 0, 0).scale()).isEqualTo(Viewport.LARGEST_SCALE);
  }

  @Test
  void linesRunRoundTheCardsThatStandInTheirWay() {
    canvas.desk.apply(new SketchEdit.Connect("in", "out"));
    canvas.desk.apply(new SketchEdit.Connect("out", "h1"));
    Set<String> names = canvas.desk.sketch().names();
    for (SketchFigure.Line line : canvas.state.figure().lines()) {
      for (String name : names) {
        Box card = canvas.state.figure().cards().get(name).inset(2);
        assertThat(line.path().touches(card)).as(line.edge() + " through " + name).isFalse();
      }
    }
  }

  private Position at(String name) {
    return canvas.desk.sketch().positions().get(name);
  }
}
