package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SketchEditTest {
  private static final Sketch CHAIN =
      Drawn.sketch(Drawn.dense("h1", 4) + "," + Drawn.dense("h2", 2) + "," + Drawn.dense("out", 1));

  private static final Sketch RESIDUAL =
      Drawn.sketch(
          Drawn.dense("h1", 4)
              + ","
              + Drawn.dense("h2", 4)
              + ",{\"type\": \"add\", \"name\": \"sum\", \"inputs\": [\"h1\", \"h2\"]},"
              + Drawn.dense("out", 1));

  @Test
  void deletedNodeLeavesItsEndsJoined() {
    Sketch shorter = new SketchEdit.Delete(Set.of("h2")).apply(CHAIN);
    assertThat(shorter.network())
        .contains(Drawn.network(Drawn.dense("h1", 4) + "," + Drawn.dense("out", 1)));
  }

  @Test
  void deletedChainLeavesItsEndsJoined() {
    Sketch shorter = new SketchEdit.Delete(Set.of("h1", "h2")).apply(CHAIN);
    assertThat(sources(shorter, "out")).containsExactly("in");
  }

  @Test
  void deletedSumLeavesItsTakerOpen() {
    Sketch without = new SketchEdit.Delete(Set.of("sum")).apply(RESIDUAL);
    assertThat(sources(without, "out")).isEmpty();
  }

  @Test
  void sumDoesNotTakeTwiceWhatIsLeft() {
    Sketch without = new SketchEdit.Delete(Set.of("h2")).apply(RESIDUAL);
    assertThat(sources(without, "sum")).containsExactly("h1");
  }

  @Test
  void deletedOutputIsNoOutput() {
    assertThat(new SketchEdit.Delete(Set.of("out")).apply(CHAIN).outputs()).isEmpty();
  }

  @Test
  void connectionReplacesWhereThereIsRoomForOne() {
    Sketch skipping = new SketchEdit.Connect("h1", "out").apply(CHAIN);
    assertThat(sources(skipping, "out")).containsExactly("h1");
  }

  @Test
  void connectionIsAddedWhereThereIsRoomForMore() {
    Sketch wider = new SketchEdit.Connect("in", "sum").apply(RESIDUAL);
    assertThat(sources(wider, "sum")).containsExactly("h1", "h2", "in");
    assertThat(new SketchEdit.Connect("in", "sum").apply(wider)).isEqualTo(wider);
  }

  @Test
  void renamedNodeIsTakenUnderItsNewName() {
    Sketch renamed = new SketchEdit.Rename("h1", "first").apply(RESIDUAL);
    assertThat(sources(renamed, "sum")).containsExactly("first", "h2");
    assertThat(sources(renamed, "h2")).containsExactly("first");
    Sketch output = new SketchEdit.Rename("out", "response").apply(RESIDUAL);
    assertThat(output.outputs()).containsExactly("response");
    Sketch input = new SketchEdit.Rename("in", "x").apply(RESIDUAL);
    assertThat(sources(input, "h1")).containsExactly("x");
  }

  @Test
  void nameOfAnotherIsRefusedInASentence() {
    assertThatThrownBy(() -> new SketchEdit.Rename("h1", "in").apply(CHAIN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("name is \"in\", expected a name that nothing else has");
  }

  @Test
  void copiesHaveNamesOfTheirOwnAndTheEdgesBetweenThem() {
    Sketch twice = new SketchEdit.Duplicate(Set.of("h1", "h2")).apply(CHAIN);
    assertThat(twice.namesSince(CHAIN)).containsExactly("h3", "h4");
    assertThat(sources(twice, "h3")).isEmpty();
    assertThat(sources(twice, "h4")).containsExactly("h3");
    assertThat(twice.outputs()).containsExactly("out");
  }

  @Test
  void copiesLieOnNothing() {
    Sketch once = new SketchEdit.Duplicate(Set.of("h1")).apply(CHAIN);
    Sketch twice = new SketchEdit.Duplicate(Set.of("h1")).apply(once);
    List<Position> places = List.copyOf(twice.positions().values());
    for (Position place : places) {
      assertThat(places).filteredOn(other -> Grid.overlap(place, other)).containsExactly(place);
    }
  }

  @Test
  void fragmentsSurviveTheClipboard() {
    Fragment copied = Fragment.of(RESIDUAL, Set.of("h1", "h2", "sum"));
    Fragment pasted = Fragment.read(copied.json()).orElseThrow();
    assertThat(pasted).isEqualTo(copied);
    Sketch fresh = new SketchEdit.Add(pasted, new Position(20, 5)).apply(Sketch.EMPTY);
    assertThat(sources(fresh, "sum")).containsExactly("h1", "h2");
    assertThat(Grid.centre(fresh.nodes().stream().map(SketchNode::at).toList()))
        .isEqualTo(new Position(20, 5));
  }

  @Test
  void otherTextOnTheClipboardIsNoFragment() {
    assertThat(Fragment.read("")).isEmpty();
    assertThat(Fragment.read("h1 h2")).isEmpty();
    assertThat(Fragment.read("{\"nodes\": 3}")).isEmpty();
    assertThat(Fragment.read("{\"outputs\": [\"h7\"]}")).isEmpty();
  }

  @Test
  void insertedNodeGetsRoom() {
    Edge edge = new Edge("h1", "h2", 0);
    Sketch longer =
        new SketchEdit.Insert(Drawn.fragment(Drawn.dense("h", 3)), edge, Position.ORIGIN)
            .apply(CHAIN);
    assertThat(sources(longer, "h2")).containsExactly("h");
    assertThat(sources(longer, "h")).containsExactly("h1");
    Map<String, Position> places = longer.positions();
    assertThat(List.of("in", "h1", "h", "h2", "out"))
        .extracting(name -> places.get(name).x() / Grid.COLUMN)
        .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void insertedWhereThereIsRoomNothingElseMoves() {
    Sketch wide = new SketchEdit.Move(Set.of("h2", "out"), 40, 0).apply(CHAIN);
    Fragment fragment = Drawn.fragment(Drawn.dense("h", 3));
    Sketch longer =
        new SketchEdit.Insert(fragment, new Edge("h1", "h2", 0), new Position(30, 1)).apply(wide);
    Map<String, Position> expected = wide.positions();
    expected.put("h", new Position(30, 1));
    assertThat(longer.positions()).isEqualTo(expected);
  }

  @Test
  void residualBlockIsInsertedWithItsSkip() {
    Sketch sketch = Drawn.sketch(Drawn.dense("h", 4) + "," + Drawn.dense("out", 1));
    Fragment block =
        PaletteItem.RESIDUAL_BLOCK.fragment(epochscope.spec.Shape.of(4), Contexts.POINTS);
    Sketch with =
        new SketchEdit.Insert(block, new Edge("h", "out", 0), Position.ORIGIN).apply(sketch);
    assertThat(sources(with, "h1")).containsExactly("h");
    assertThat(sources(with, "add1")).containsExactly("h", "h2");
    assertThat(sources(with, "out")).containsExactly("a2");
  }

  @Test
  void movesReachNoFartherThanDrawingsDo() {
    Sketch far = new SketchEdit.Move(Set.of("h1"), 1e300, -1e300).apply(CHAIN);
    assertThat(far.positions().get("h1")).isEqualTo(new Position(Position.MAX, -Position.MAX));
  }

  @Test
  void alignedNodesStandInOneColumn() {
    Sketch aligned = new SketchEdit.Align(Set.of("h1", "out"), true).apply(CHAIN);
    assertThat(aligned.positions().get("h1").x()).isEqualTo(2 * Grid.COLUMN);
    assertThat(aligned.positions().get("out").x()).isEqualTo(2 * Grid.COLUMN);
  }

  @Test
  void editsOfWhatIsNotThereChangeNothing() {
    Edge none = new Edge("h1", "sum", 0);
    Fragment fragment = Drawn.fragment(Drawn.dense("h", 3));
    List<SketchEdit> edits =
        List.of(
            new SketchEdit.Connect("h9", "h1"),
            new SketchEdit.Connect("h1", "in"),
            new SketchEdit.Disconnect(none),
            new SketchEdit.Reconnect(none, "in"),
            new SketchEdit.Delete(Set.of("h9")),
            new SketchEdit.Rename("h9", "h8"),
            new SketchEdit.MarkOutput("in", true),
            new SketchEdit.Change(new NodeSpec.Flatten("h9", null), null),
            new SketchEdit.Duplicate(Set.of("h9")),
            new SketchEdit.Move(Set.of("h9"), 1, 1));
    assertThat(edits).allSatisfy(edit -> assertThat(edit.apply(CHAIN)).isEqualTo(CHAIN));
    Sketch added = new SketchEdit.Insert(fragment, none, Position.ORIGIN).apply(CHAIN);
    assertThat(sources(added, "h")).isEmpty();
  }

  private static List<String> sources(Sketch sketch, String name) {
    return sketch.node(name).orElseThrow().sources();
  }
}
