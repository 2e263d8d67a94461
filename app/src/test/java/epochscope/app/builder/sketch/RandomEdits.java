package epochscope.app.builder.sketch;

import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Does to sketches whatever comes to its mind. */
final class RandomEdits {
  private static final int MOST_NODES = 24;

  private final Random random;
  private final SketchContext context;
  private Fragment clipboard = new Fragment(null, null, null);

  RandomEdits(long seed, SketchContext context) {
    this.random = new Random(seed);
    this.context = context;
  }

  SketchEdit next(Sketch sketch) {
    if (sketch.nodes().size() > MOST_NODES) {
      return random.nextBoolean() ? new SketchEdit.Delete(some(sketch)) : template();
    }
    return switch (random.nextInt(24)) {
      case 0, 1, 2 -> new SketchEdit.Append(item(sketch), name(sketch), place());
      case 3, 4 -> new SketchEdit.Insert(item(sketch), edge(sketch), place());
      case 5 -> new SketchEdit.Add(item(sketch), place());
      case 6, 7 -> new SketchEdit.Connect(name(sketch), name(sketch));
      case 8 -> new SketchEdit.Reconnect(edge(sketch), name(sketch));
      case 9 -> new SketchEdit.Disconnect(edge(sketch));
      case 10 -> new SketchEdit.Delete(some(sketch));
      case 11 ->
          new SketchEdit.Move(some(sketch), random.nextGaussian(), 1e6 * random.nextGaussian());
      case 12 -> new SketchEdit.Place(Map.of(name(sketch), place()));
      case 13 -> new SketchEdit.Snap(some(sketch));
      case 14 -> new SketchEdit.Align(some(sketch), random.nextBoolean());
      case 15 -> new SketchEdit.Arrange();
      case 16 -> new SketchEdit.Rename(name(sketch), Names.free("n1", sketch.names()));
      case 17 -> change(sketch);
      case 18 -> new SketchEdit.ChangeInput(name(sketch), shape());
      case 19 -> new SketchEdit.Duplicate(some(sketch));
      case 20 -> new SketchEdit.MarkOutput(name(sketch), random.nextBoolean());
      case 21 -> new SketchEdit.Retake(name(sketch), List.of(name(sketch), name(sketch)));
      case 22 -> paste(sketch);
      default -> random.nextInt(4) == 0 ? template() : mend(sketch);
    };
  }

  private SketchEdit template() {
    Template[] all = Template.values();
    return new SketchEdit.Replace(all[random.nextInt(all.length)].sketch(context));
  }

  private SketchEdit paste(Sketch sketch) {
    Fragment before = clipboard;
    clipboard = Fragment.read(Fragment.of(sketch, some(sketch)).json()).orElseThrow();
    return new SketchEdit.Add(before, place());
  }

  private SketchEdit mend(Sketch sketch) {
    SketchReport report = SketchCheck.of(sketch, context);
    return report.hindrance().stream()
        .flatMap(problem -> report.remedies(problem).stream())
        .map(Remedy::edit)
        .findFirst()
        .orElseGet(SketchEdit.Arrange::new);
  }

  private SketchEdit change(Sketch sketch) {
    SketchNode node = sketch.node(name(sketch)).orElse(null);
    if (node == null) {
      return new SketchEdit.Arrange();
    }
    NodeSpec other =
        item(sketch).nodes().stream()
            .map(made -> NodeForm.with(made.spec(), node.name(), made.spec().inputs()))
            .findFirst()
            .orElse(node.spec());
    return new SketchEdit.Change(other, null);
  }

  private Fragment item(Sketch sketch) {
    PaletteItem[] all = PaletteItem.values();
    Shape flow =
        random.nextBoolean() ? SketchCheck.of(sketch, context).shapes().get(name(sketch)) : null;
    return all[random.nextInt(all.length)].fragment(flow, context);
  }

  private Shape shape() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> context.sample();
      case 2 -> Shape.of(1 + random.nextInt(4));
      default -> Shape.of(1, 1 + random.nextInt(8), 1 + random.nextInt(8));
    };
  }

  private Position place() {
    return Position.ORIGIN.plus(40 * random.nextGaussian(), 20 * random.nextGaussian());
  }

  /** Now and then of something that is not there. */
  private String name(Sketch sketch) {
    List<String> names = new ArrayList<>(sketch.names());
    names.add("nobody");
    return names.get(random.nextInt(names.size()));
  }

  private Set<String> some(Sketch sketch) {
    Set<String> some = new HashSet<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      some.add(name(sketch));
    }
    return some;
  }

  private Edge edge(Sketch sketch) {
    List<Edge> edges = sketch.edges();
    return edges.isEmpty()
        ? new Edge("nobody", "nobody", 0)
        : edges.get(random.nextInt(edges.size()));
  }
}
