package epochscope.app.builder.sketch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Position;
import epochscope.spec.SpecJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a sketch that is added to one: what is copied, or dragged in. Positions are relative to
 * its centre. A node's source may be {@link #ENTRY}: whatever the part is connected to.
 *
 * @param outputs names of nodes that become outputs where the sketch has none
 */
public record Fragment(List<SketchInput> inputs, List<SketchNode> nodes, List<String> outputs) {
  /** What the fragment takes from outside. */
  public static final String ENTRY = "";

  public Fragment {
    inputs = inputs == null ? List.of() : Check.list("inputs", inputs, 0);
    nodes = nodes == null ? List.of() : Check.list("nodes", nodes, 0);
    outputs = outputs == null ? List.of() : Check.list("outputs", outputs, 0);
    new Sketch(inputs, nodes.stream().map(node -> without(node, ENTRY)).toList(), outputs);
  }

  /** The nodes and inputs of those names, and the edges between them. */
  public static Fragment of(Sketch sketch, Set<String> names) {
    List<SketchInput> inputs =
        sketch.inputs().stream().filter(input -> names.contains(input.name())).toList();
    List<SketchNode> nodes =
        sketch.nodes().stream()
            .filter(node -> names.contains(node.name()))
            .map(node -> node.taking(node.sources().stream().filter(names::contains).toList()))
            .toList();
    List<String> outputs = sketch.outputs().stream().filter(names::contains).toList();
    return new Fragment(inputs, nodes, outputs).centred();
  }

  /**
   * From the clipboard; empty if {@code text} is no fragment.
   *
   * @param text as {@link #json} wrote it
   */
  public static Optional<Fragment> read(String text) {
    try {
      return Optional.of(SpecJson.read(text, Fragment.class, "clipboard"));
    } catch (InvalidInputException isOther) {
      return Optional.empty();
    }
  }

  public String json() {
    return SpecJson.write(this);
  }

  @JsonIgnore
  public boolean isEmpty() {
    return inputs.isEmpty() && nodes.isEmpty();
  }

  /** The last node that no other of it takes: where it goes on; empty: it has no nodes. */
  Optional<String> exit() {
    Set<String> taken = new HashSet<>();
    nodes.forEach(node -> taken.addAll(node.sources()));
    return nodes.reversed().stream()
        .map(SketchNode::name)
        .filter(name -> !taken.contains(name))
        .findFirst();
  }

  /** With names that {@code taken} does not have. */
  Fragment renamed(Set<String> taken) {
    Set<String> all = new HashSet<>(taken);
    Map<String, String> names = new HashMap<>();
    for (SketchInput input : inputs) {
      names.put(input.name(), add(Names.free(input.name(), all), all));
    }
    for (SketchNode node : nodes) {
      names.put(node.name(), add(Names.free(node.name(), all), all));
    }
    return new Fragment(
        inputs.stream().map(input -> input.renamed(names.get(input.name()))).toList(),
        nodes.stream()
            .map(
                node ->
                    node.renamed(names.get(node.name())).taking(replaced(node.sources(), names)))
            .toList(),
        replaced(outputs, names));
  }

  /** With its centre, or nearly, at the origin. */
  Fragment centred() {
    List<Position> places = new ArrayList<>();
    inputs.forEach(input -> places.add(input.at()));
    nodes.forEach(node -> places.add(node.at()));
    if (places.isEmpty()) {
      return this;
    }
    Position centre = Grid.snapped(Grid.centre(places));
    return new Fragment(
        inputs.stream().map(in -> in.at(in.at().plus(-centre.x(), -centre.y()))).toList(),
        nodes.stream().map(n -> n.at(n.at().plus(-centre.x(), -centre.y()))).toList(),
        outputs);
  }

  private static List<String> replaced(List<String> names, Map<String, String> by) {
    return names.stream().map(name -> by.getOrDefault(name, name)).toList();
  }

  private static SketchNode without(SketchNode node, String source) {
    return node.taking(node.sources().stream().filter(name -> !name.equals(source)).toList());
  }

  private static String add(String name, Set<String> names) {
    names.add(name);
    return name;
  }
}
