package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.text.Messages;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import epochscope.spec.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchCheckTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

  @Test
  void shapesAndParametersOfASmallNetwork() {
    Sketch sketch = Template.SMALL_DENSE.sketch(Contexts.POINTS);
    SketchReport report = SketchCheck.of(sketch, Contexts.POINTS);
    assertThat(report.shapes())
        .containsEntry("in", Shape.of(2))
        .containsEntry("h1", Shape.of(4))
        .containsEntry("h2", Shape.of(2))
        .containsEntry("out", Shape.of(1));
    // 4·2 + 4, 2·4 + 2 and 2 + 1.
    assertThat(report.parameters())
        .containsEntry("h1", 12)
        .containsEntry("h2", 10)
        .containsEntry("out", 3);
    assertThat(report.totalParameters()).isEqualTo(25);
    assertThat(report.shape(new Edge("h1", "h2", 0))).contains(Shape.of(4));
    assertThat(report.problems()).isEmpty();
    assertThat(report.network()).isEqualTo(sketch.network());
  }

  /** LeCun's, but for the map that all of the third layer is joined to: 61,706. */
  @Test
  void shapesAndParametersOfLeNet() {
    SketchReport report = SketchCheck.of(Template.LENET.sketch(Contexts.DIGITS), Contexts.DIGITS);
    assertThat(report.shapes())
        .containsEntry("c1", Shape.of(6, 28, 28))
        .containsEntry("p1", Shape.of(6, 14, 14))
        .containsEntry("c2", Shape.of(16, 10, 10))
        .containsEntry("p2", Shape.of(16, 5, 5))
        .containsEntry("f1", Shape.of(400))
        .containsEntry("out", Shape.of(10));
    assertThat(report.totalParameters()).isEqualTo(61_706);
    assertThat(report.isTrainable()).isTrue();
  }

  @Test
  void misfitNamesBothEndsAndBothShapes() {
    Sketch sketch =
        Drawn.sketch(
            "{\"type\": \"convolution\", \"name\": \"c1\", \"filters\": 4, \"kernel\": 3},"
                + "{\"type\": \"dense\", \"name\": \"out\"}");
    SketchReport report = SketchCheck.of(sketch, Contexts.POINTS);
    assertThat(report.isTrainable()).isFalse();
    SketchProblem problem = report.hindrance().orElseThrow();
    assertThat(problem.edge()).isEqualTo(new Edge("in", "c1", 0));
    assertThat(problem.sentence().in(ENGLISH))
        .isEqualTo("c1 takes [channels, length] or [channels, rows, columns], and in gives [2]");
    assertThat(problem.sentence().in(Messages.of(Locale.GERMAN)))
        .isEqualTo("c1 nimmt [Kanäle, Länge] oder [Kanäle, Zeilen, Spalten], und in gibt [2]");
    assertThat(report.shapes()).doesNotContainKeys("c1", "out");
  }

  @Test
  void ofSeveralTheOneIsMarkedThatDoesNotFit() {
    Sketch sketch =
        Drawn.sketch(
            Drawn.dense("h1", 4)
                + ","
                + Drawn.dense("h2", 4)
                + ","
                + Drawn.dense("h3", 5)
                + ",{\"type\": \"add\", \"name\": \"sum\", \"inputs\": [\"h1\", \"h2\", \"h3\"]},"
                + "{\"type\": \"dense\", \"name\": \"out\"}");
    SketchProblem problem = SketchCheck.of(sketch, Contexts.POINTS).hindrance().orElseThrow();
    assertThat(problem.edge()).isEqualTo(new Edge("h3", "sum", 2));
    assertThat(problem.sentence().in(ENGLISH))
        .isEqualTo("sum takes the same shape from all, and h3 gives [5] where h1 gives [4]");
  }

  @Test
  void unfinishedThingsAreTold() {
    assertThat(keys(Sketch.EMPTY)).containsExactly("sketch.empty");
    Sketch chain = Drawn.sketch(Drawn.dense("h1", 4) + ",{\"type\": \"dense\", \"name\": \"out\"}");
    assertThat(keys(new SketchEdit.Disconnect(new Edge("h1", "out", 0)).apply(chain)))
        .containsExactly("sketch.node.none", "sketch.loose.node");
    assertThat(keys(new SketchEdit.Connect("out", "h1").apply(chain)))
        .containsExactly("sketch.cycle", "sketch.loose.input");
    assertThat(keys(new SketchEdit.MarkOutput("out", false).apply(chain)))
        .containsExactly("sketch.output.none");
    assertThat(keys(new SketchEdit.Delete(Set.of("in")).apply(chain)))
        .containsExactly("sketch.input.none", "sketch.node.none");
    Sketch twoInputs =
        new SketchEdit.Add(PaletteItem.INPUT.fragment(null, Contexts.POINTS), Position.ORIGIN)
            .apply(chain);
    assertThat(keys(twoInputs))
        .containsExactly("sketch.input.shape", "sketch.input.shape", "sketch.loose.input");
    Sketch lonelySum =
        new SketchEdit.Append(
                PaletteItem.ADD.fragment(null, Contexts.POINTS), "h1", Position.ORIGIN)
            .apply(chain);
    assertThat(keys(lonelySum)).containsExactly("sketch.node.one", "sketch.loose.node");
  }

  @Test
  void looseEndsDoNotHinder() {
    Sketch loose =
        Drawn.sketch(
            Drawn.dense("h1", 4)
                + ","
                + Drawn.dense("h2", 4)
                + ",{\"type\": \"dense\", \"name\": \"out\", \"inputs\": [\"h1\"]}");
    SketchReport report = SketchCheck.of(loose, Contexts.POINTS);
    assertThat(report.problems()).hasSize(1);
    assertThat(report.isTrainable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POINTS, 2, 'The output out gives 2 values, and what is learned needs 1'",
    "DIGITS, 3, 'The output out gives 3 values, and what is learned needs 10'",
    "PLANE, 4, 'The output out gives 4 values, and what is learned needs 1'"
  })
  void outputsFitTheTargets(String data, int units, String sentence) {
    SketchContext context =
        switch (data) {
          case "POINTS" -> Contexts.POINTS;
          case "DIGITS" -> Contexts.DIGITS;
          default -> Contexts.PLANE;
        };
    SketchReport report = SketchCheck.of(Drawn.sketch(Drawn.dense("out", units)), context);
    assertThat(report.hindrance().orElseThrow().sentence().in(ENGLISH)).isEqualTo(sentence);
  }

  /** Only the whole shows that what comes out of a layer without units is not one number. */
  @Test
  void outputWithoutUnitsFitsTheTargetsToo() {
    Sketch sketch =
        Drawn.sketch(
            Drawn.dense("h1", 3)
                + ",{\"type\": \"activation\", \"name\": \"a\", \"activation\": \"logistic\"}");
    SketchReport report = SketchCheck.of(sketch, Contexts.POINTS);
    assertThat(report.isTrainable()).isFalse();
    assertThat(report.hindrance().orElseThrow().name()).isEqualTo("a");
  }

  @Test
  void connectionTellsBeforeItIsMadeWhatItWouldBring() {
    Sketch sketch =
        Drawn.sketch(
            Drawn.dense("h1", 4)
                + ","
                + Drawn.dense("h2", 4)
                + ",{\"type\": \"add\", \"name\": \"sum\", \"inputs\": [\"h1\", \"h2\"]},"
                + "{\"type\": \"dense\", \"name\": \"out\"}");
    SketchReport report = SketchCheck.of(sketch, Contexts.POINTS);
    assertThat(report.wouldBring(new SketchEdit.Connect("in", "sum")))
        .map(problem -> problem.sentence().in(ENGLISH))
        .contains("sum takes the same shape from all, and in gives [2] where h1 gives [4]");
    assertThat(report.wouldBring(new SketchEdit.Connect("h1", "out"))).isEmpty();
    assertThat(report.wouldBring(new SketchEdit.Connect("out", "h1")))
        .map(problem -> problem.sentence().key())
        .contains("sketch.cycle");
  }

  @Test
  void everySentenceIsInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      Messages messages = Messages.of(locale);
      assertThat(Sentence.of("cycle", "a", "b").in(messages)).contains("a").contains("b");
      assertThat(Sentence.said(new InvalidInputException("{0} isn't")).in(messages))
          .isEqualTo("{0} isn't");
    }
  }

  /** Whatever does not fit is said in the user's language. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"pooling","size":2}             | POINTS | p nimmt [Kanäle, Länge] oder
          {"type":"pooling","size":40}            | DIGITS | Das Fenster von p umfasst 40×40
          {"type":"pooling","size":2,"padding":2} | DIGITS | Manche Fenster von p, 2×2, sehen nur Rand
          {"type":"space-to-depth","block":3}     | DIGITS | Der Block von p ist 3
          {"type":"depth-to-space","block":2}     | DIGITS | p braucht ein Vielfaches von 4 Kanälen
          {"type":"depth-to-space","block":2}     | POINTS | p nimmt [Kanäle, Zeilen, Spalten]
          {"type":"reshape","shape":[3]}          | POINTS | p macht die Form [3]
          {"type":"standardise","offset":[0],"scale":[1,2,3]} | POINTS | p hat 3 Zahlen
          """)
  void misfitsAreSaidInGerman(String node, String data, String said) {
    String named = node.replace("}", ",\"name\":\"p\"}");
    Sketch sketch = Drawn.sketch(named + ",{\"type\":\"dense\",\"name\":\"out\"}");
    SketchContext context = data.equals("POINTS") ? Contexts.POINTS : Contexts.DIGITS;
    SketchProblem problem = SketchCheck.of(sketch, context).hindrance().orElseThrow();
    assertThat(problem.sentence().in(Messages.of(Locale.GERMAN))).startsWith(said);
  }

  private static List<String> keys(Sketch sketch) {
    return SketchCheck.of(sketch, Contexts.POINTS).problems().stream()
        .map(problem -> problem.sentence().key())
        .toList();
  }

  @Test
  void openLayerInTheMiddleNeedsItsUnits() {
    Sketch sketch =
        Drawn.sketch(
            "{\"type\": \"dense\", \"name\": \"h1\", \"units\": 4}," + Drawn.dense("out", 1));
    Sketch open =
        new SketchEdit.Change(new NodeSpec.Dense("h1", null, null, null, null), null).apply(sketch);
    assertThat(
            SketchCheck.of(open, Contexts.POINTS).hindrance().orElseThrow().sentence().in(ENGLISH))
        .isEqualTo("h1 has no number of units yet");
  }
}
