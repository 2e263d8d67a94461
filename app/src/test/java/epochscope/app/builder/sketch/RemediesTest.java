package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.text.Messages;
import epochscope.spec.Position;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemediesTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
  private static final String OUT = ",{\"type\": \"dense\", \"name\": \"out\"}";

  record Case(SketchContext context, String nodes, List<String> expected) {}

  static List<Case> cases() {
    return List.of(
        new Case(
            Contexts.DIGITS,
            """
            {"type": "flatten", "name": "f"},
            {"type": "convolution", "name": "c", "filters": 4, "kernel": 3}
            """,
            List.of(
                "Let c take in, from before f",
                "Make c a dense layer of 4 units",
                "Insert reshape to [1, 28, 28] before c")),
        new Case(
            Contexts.POINTS,
            "{\"type\": \"pooling\", \"name\": \"p\", \"size\": 2}",
            List.of("Insert reshape to [1, 2] before p", "Delete p")),
        new Case(
            Contexts.DIGITS,
            """
            {"type": "pooling", "name": "p", "size": 14},
            {"type": "convolution", "name": "c", "filters": 4, "kernel": 5}
            """,
            List.of("Set the padding of c to same", "Set the kernel of c to 2")),
        new Case(
            Contexts.DIGITS,
            "{\"type\": \"convolution\", \"name\": \"c\", \"filters\": 4, \"kernel\": 3,"
                + " \"groups\": 2}",
            List.of("Set the groups of c to 1")),
        new Case(
            Contexts.DIGITS,
            "{\"type\": \"space-to-depth\", \"name\": \"s\", \"block\": 5}",
            List.of("Set the block of s to 28")),
        new Case(
            Contexts.DIGITS,
            "{\"type\": \"depth-to-space\", \"name\": \"s\"}",
            List.of("Insert a 1×1 convolution with 4 filters before s")),
        new Case(
            Contexts.DIGITS,
            "{\"type\": \"reshape\", \"name\": \"r\", \"shape\": [3, 3]}",
            List.of("Set the shape of r to [1, 28, 28]")),
        new Case(
            Contexts.POINTS,
            """
            {"type": "dense", "name": "h1", "units": 4},
            {"type": "dense", "name": "h2", "units": 5},
            {"type": "add", "name": "sum", "inputs": ["h1", "h2"]}
            """,
            List.of(
                "Set the units of h2 to 4",
                "Insert a dense layer of 4 units between h2 and sum",
                "Let sum concatenate")),
        new Case(
            Contexts.DIGITS,
            """
            {"type": "convolution", "name": "c1", "filters": 4, "kernel": 3, "padding": "same"},
            {"type": "convolution", "name": "c2", "filters": 8, "kernel": 3},
            {"type": "add", "name": "sum", "inputs": ["c1", "c2"]}
            """,
            List.of("Set the filters of c2 to 4 and its padding to same")),
        new Case(
            Contexts.DIGITS,
            """
            {"type": "pooling", "name": "p", "size": 2},
            {"type": "add", "name": "sum", "inputs": ["in", "p"]}
            """,
            List.of("Insert a 1×1 convolution with 1 filters and stride 2 between in and sum")),
        new Case(
            Contexts.DIGITS,
            """
            {"type": "convolution", "name": "c", "filters": 4, "kernel": 3},
            {"type": "concatenate", "name": "cat", "inputs": ["in", "c"]}
            """,
            List.of("Insert flatten before cat, on all that it takes")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void misfitsAreMended(Case wrong) {
    Sketch sketch = Drawn.sketch(wrong.nodes() + OUT);
    SketchReport report = SketchCheck.of(sketch, wrong.context());
    SketchProblem problem = report.hindrance().orElseThrow();
    List<Remedy> remedies = report.remedies(problem);
    assertThat(remedies)
        .extracting(remedy -> remedy.sentence().in(ENGLISH))
        .containsAll(wrong.expected());
    assertThat(remedies)
        .allSatisfy(
            remedy ->
                assertThat(SketchCheck.of(remedy.edit().apply(sketch), wrong.context()).problems())
                    .doesNotContain(problem));
  }

  @Test
  void whatFirstRemedyMendsCanBeTrained() {
    for (Case wrong : cases()) {
      Sketch sketch = Drawn.sketch(wrong.nodes() + OUT);
      SketchReport report = SketchCheck.of(sketch, wrong.context());
      Remedy first = report.remedies(report.hindrance().orElseThrow()).getFirst();
      SketchReport mended = SketchCheck.of(first.edit().apply(sketch), wrong.context());
      assertThat(mended.isTrainable()).as(wrong.nodes()).isTrue();
    }
  }

  @Test
  void outputsAreMended() {
    assertThat(first(Drawn.sketch(Drawn.dense("out", 2)), Contexts.POINTS))
        .isEqualTo("Leave units and activation of out to the targets");
    Sketch linear =
        Drawn.sketch("{\"type\": \"dense\", \"name\": \"out\", \"activation\": \"relu\"}");
    Sketch relu =
        new SketchEdit.Change(
                Drawn.node(
                    "{\"type\": \"dense\", \"name\": \"out\", \"units\": 1, \"activation\":"
                        + " \"relu\"}"),
                null)
            .apply(linear);
    assertThat(all(relu, Contexts.POINTS))
        .contains("Set the activation of out to logistic", "Add an output layer behind out");
    Sketch flat = Drawn.sketch("{\"type\": \"flatten\", \"name\": \"f\"}");
    assertThat(first(flat, Contexts.DIGITS)).isEqualTo("Add an output layer behind f");
    Sketch unmarked =
        new SketchEdit.MarkOutput("out", false).apply(Drawn.sketch(Drawn.dense("h1", 4) + OUT));
    assertThat(all(unmarked, Contexts.POINTS)).contains("Mark out as the output");
    Sketch two =
        new SketchEdit.MarkOutput("h1", true).apply(Drawn.sketch(Drawn.dense("h1", 4) + OUT));
    assertThat(all(two, Contexts.POINTS)).contains("Let h1 be no output");
  }

  @Test
  void wiringIsMended() {
    Sketch chain = Drawn.sketch(Drawn.dense("h1", 4) + OUT);
    Sketch cut = new SketchEdit.Disconnect(new Edge("h1", "out", 0)).apply(chain);
    assertThat(first(cut, Contexts.POINTS)).isEqualTo("Connect h1 to out");
    Sketch cycle = new SketchEdit.Connect("out", "h1").apply(chain);
    assertThat(first(cycle, Contexts.POINTS)).isEqualTo("Remove the connection from out to h1");
    Sketch without = new SketchEdit.Delete(Set.of("in")).apply(chain);
    assertThat(first(without, Contexts.POINTS)).isEqualTo("Add an input");
  }

  /** What is drawn piece by piece is not to be deleted again. */
  @Test
  void whatLeadsNowhereIsConnectedWithWhatWaits() {
    Sketch open =
        new SketchEdit.Disconnect(new Edge("h1", "out", 0))
            .apply(Drawn.sketch(Drawn.dense("h1", 4) + OUT));
    SketchReport report = SketchCheck.of(open, Contexts.POINTS);
    SketchProblem loose = report.problems("h1").getFirst();
    assertThat(loose.sentence().in(ENGLISH)).isEqualTo("h1 leads nowhere");
    assertThat(report.remedies(loose).getFirst().sentence().in(ENGLISH))
        .isEqualTo("Connect h1 to out");
    Sketch past =
        new SketchEdit.Connect("in", "out").apply(Drawn.sketch(Drawn.dense("h1", 4) + OUT));
    SketchReport aside = SketchCheck.of(past, Contexts.POINTS);
    Remedy first = aside.remedies(aside.problems("h1").getFirst()).getFirst();
    assertThat(first.edit().apply(past).edges())
        .containsExactly(new Edge("in", "h1", 0), new Edge("h1", "out", 0));
  }

  @Test
  void aConvolutionOnATableIsMadeToFit() {
    Sketch sketch =
        new SketchEdit.Add(
                PaletteItem.CONVOLUTION.fragment(null, Contexts.POINTS), new Position(9, 9))
            .apply(Sketch.EMPTY);
    SketchReport report = SketchCheck.of(sketch, Contexts.POINTS);
    List<Remedy> remedies = report.remedies(report.problems("c1").getFirst());
    assertThat(remedies)
        .extracting(remedy -> remedy.sentence().in(ENGLISH))
        .startsWith(
            "Connect in to c1. Make c1 a dense layer of 16 units",
            "Connect in to c1. Insert reshape to [1, 2] before c1");
    assertThat(remedies.getFirst().edit().apply(sketch).edges())
        .containsExactly(new Edge("in", "c1", 0));
  }

  private static String first(Sketch sketch, SketchContext context) {
    return all(sketch, context).getFirst();
  }

  private static List<String> all(Sketch sketch, SketchContext context) {
    SketchReport report = SketchCheck.of(sketch, context);
    return report.remedies(report.hindrance().orElseThrow()).stream()
        .map(remedy -> remedy.sentence().in(ENGLISH))
        .toList();
  }
}
