package epochscope.app.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.drawing.Box;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A network of a hundred layers. */
class LargeCanvasTest {
  private final Canvas canvas =
      new Canvas(
          IntStream.rangeClosed(1, 99)
              .mapToObj(i -> "{\"type\": \"dense\", \"name\": \"h" + i + "\", \"units\": 4},")
              .collect(Collectors.joining("", "", "{\"type\": \"dense\", \"name\": \"out\"}")));

  /** Of so many not all are tried beforehand, but the one that is pointed at is. */
  @Test
  void whatIsPointedAtIsTried() {
    canvas.state.fit();
    canvas.connector.from("h1");
    over("h50");
    assertThat(connecting().fits()).isTrue();
    assertThat(connecting().advice()).isNull();
    canvas.connector.from("h50");
    over("h1");
    assertThat(connecting().fits()).isFalse();
    assertThat(connecting().advice().problem().sentence().key()).isEqualTo("sketch.cycle");
  }

  @Test
  void linesFollowWhatIsDragged() {
    Box card = canvas.card("h3");
    EdgePath far = path("h90");
    canvas.pointer.press(card.centreX(), card.centreY(), false, false);
    canvas.pointer.drag(card.centreX() + 32, card.centreY() + 300);
    assertThat(path("h90")).isSameAs(far);
    assertThat(path("h3").points().getLast())
        .isEqualTo(canvas.state.figure().slots("h3").getFirst().at());
    canvas.pointer.release(card.centreX() + 32, card.centreY() + 300);
    assertThat(canvas.card("h3").y()).isEqualTo(card.y() + 304);
    assertThat(canvas.state.figure().lines().stream().map(line -> line.path().points()).toList())
        .isEqualTo(
            SketchFigure.of(canvas.desk.sketch()).lines().stream()
                .map(line -> line.path().points())
                .toList());
  }

  private Gesture.Connecting connecting() {
    return (Gesture.Connecting) canvas.state.gesture();
  }

  private void over(String name) {
    Box card = canvas.card(name);
    canvas.connector.follow(card.centreX(), card.centreY());
  }

  private EdgePath path(String to) {
    return canvas.state.figure().lines().stream()
        .filter(line -> line.edge().to().equals(to))
        .findFirst()
        .orElseThrow()
        .path();
  }
}
