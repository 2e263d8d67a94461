package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.presets.LessonSpec;
import epochscope.spec.Shape;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Draws LeNet with the mouse, and is told what does not fit. */
class BuilderImagesJourneyTest extends BuilderJourney {
  @Override
  LessonSpec lesson() {
    return digits();
  }

  @Test
  void leNet() throws Exception {
    beginEmpty();
    robot.type(KeyCode.MINUS).type(KeyCode.MINUS);
    drop("convolution", 120, 90);
    drop("pooling", 330, 90);
    drop("convolution", 540, 90);
    drop("pooling", 750, 90);
    drop("dense", 120, 470);
    drop("dense", 330, 470);
    drop("output", 540, 470);
    connect("in", "c1");
    connect("c1", "p1");
    connect("p1", "c2");
    connect("c2", "p2");
    connect("p2", "h1");
    connect("h1", "h2");
    connect("h2", "out");
    robot.type(KeyCode.L);
    set("c1", "filters", "6");
    set("c1", "kernel", "5");
    set("c2", "kernel", "5");
    choose("c2", "padding", "valid");
    set("h1", "units", "120");
    set("h2", "units", "84");
    assertThat(said("#builder-totals")).isEqualTo("7 layers, 61\u2009706 parameters");
    assertThat(network(SketchDesk::report).shapes())
        .containsEntry("c1", Shape.of(6, 28, 28))
        .containsEntry("p2", Shape.of(16, 5, 5));
    train();
    assertThat(experiment().topology().parameters().trained()).isEqualTo(61_706);
    exportAndImport();
  }

  /** What is wrong is said at once, with both shapes, and one click mends it. */
  @Test
  void aWrongConnectionSaysWhatWouldMendIt() {
    beginEmpty();
    drop("dense", 760, 120);
    drop("convolution", 760, 420);
    connect("in", "h1");
    connect("h1", "c1");
    await(() -> said("#builder-problem").contains("c1"));
    assertThat(said("#builder-problem")).contains("h1").contains("[8]").contains("channels");
    assertThat(node("#command-sketch-train").isDisabled()).isTrue();
    int problems = network(desk -> desk.report().problems().size());
    click("#command-sketch-mend");
    await(() -> network(desk -> desk.report().problems().size()) < problems);
    await(() -> network(SketchDesk::report).shapes().containsKey("c1"));
  }
}
