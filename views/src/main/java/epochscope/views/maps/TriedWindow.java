package epochscope.views.maps;

import epochscope.nn.Topology;
import epochscope.spec.Extents;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.image.NodeChoice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Another window of one node, tried for the sample that is shown; the trained network stays as it
 * is.
 *
 * @param node its name
 * @param changed the values that are not the node's own
 */
public record TriedWindow(String node, Map<Part, String> changed) {
  /** As {@code stride=2;padding=same|c1}; empty: nothing is tried. */
  public static final String CHOICE = "feature-maps.tried";

  /** What can be tried. */
  public enum Part {
    STRIDE("1", "2", "3", "4"),
    PADDING("valid", "same", "1", "2", "3"),
    DILATION("1", "2", "3", "4"),
    SIZE("1", "2", "3", "4", "5");

    private final List<String> values;

    Part(String... values) {
      this.values = List.of(values);
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TriedWindow {
    changed = Map.copyOf(changed);
  }

  /** What is tried now; empty: nothing, or not in this network. */
  public static Optional<TriedWindow> of(Topology topology, Selection selection) {
    String text = selection.choice(CHOICE, "");
    int bar = text.indexOf('|');
    int index = bar < 0 ? -1 : topology.indexOf(text.substring(bar + 1));
    if (index < 0 || !isWindow(topology.nodes().get(index))) {
      return Optional.empty();
    }
    Map<Part, String> changed = new EnumMap<>(Part.class);
    for (String pair : text.substring(0, bar).split(";")) {
      for (Part part : Part.values()) {
        for (String value : part.values) {
          if (pair.equals(part.word() + "=" + value)) {
            changed.put(part, value);
          }
        }
      }
    }
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(new TriedWindow(text.substring(bar + 1), changed));
  }

  /** The chosen node where it has a window, else the first that has; −1: none. */
  static int node(Topology topology, Selection selection) {
    return NodeChoice.of(topology, selection, TriedWindow::isWindow);
  }

  /** Whether a node's window can be moved otherwise. */
  static boolean isWindow(Topology.Node node) {
    return node.spec() instanceof NodeSpec.Convolution || node.spec() instanceof NodeSpec.Pooling;
  }

  /** The next value of a part of the chosen node's window, or the one before. */
  static Selection next(Topology topology, Selection selection, Part part, int by) {
    int index = node(topology, selection);
    if (index < 0 || own(topology.nodes().get(index).spec(), part).isEmpty()) {
      return selection;
    }
    NodeSpec spec = topology.nodes().get(index).spec();
    String own = own(spec, part).orElseThrow();
    Map<Part, String> changed = new EnumMap<>(Part.class);
    of(topology, selection)
        .filter(tried -> tried.node().equals(spec.name()))
        .ifPresent(tried -> changed.putAll(tried.changed()));
    int at = Math.max(0, part.values.indexOf(changed.getOrDefault(part, own)));
    String next = part.values.get(Math.floorMod(at + by, part.values.size()));
    if (next.equals(own)) {
      changed.remove(part);
    } else {
      changed.put(part, next);
    }
    return selection.withChoice(CHOICE, encoded(spec.name(), changed));
  }

  private static String encoded(String node, Map<Part, String> changed) {
    return changed.isEmpty()
        ? ""
        : changed.entrySet().stream()
                .map(part -> part.getKey().word() + "=" + part.getValue())
                .collect(Collectors.joining(";"))
            + "|"
            + node;
  }

  /** The node with what is tried. */
  public NodeSpec appliedTo(NodeSpec spec) {
    return switch (spec) {
      case NodeSpec.Convolution c ->
          new NodeSpec.Convolution(
              c.name(),
              null,
              c.filters(),
              c.kernel(),
              extents(Part.STRIDE, c.stride()),
              padding(c.padding()),
              extents(Part.DILATION, c.dilation()),
              c.groups(),
              c.bias(),
              c.activation(),
              c.initialiser());
      case NodeSpec.Pooling p ->
          new NodeSpec.Pooling(
              p.name(),
              null,
              p.kind(),
              extents(Part.SIZE, p.size()),
              extents(Part.STRIDE, p.stride()),
              padding(p.padding()),
              p.countPadding());
      default -> throw new InvalidInputException("node " + spec.name() + " has no window");
    };
  }

  /** Such as tried: stride 2, padding same. */
  String words() {
    List<String> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      if (changed.containsKey(part)) {
        parts.add(Texts.get("maps.tried." + part.word(), changed.get(part)));
      }
    }
    return Texts.get("maps.tried", String.join(", ", parts));
  }

  private Extents extents(Part part, Extents own) {
    String value = changed.get(part);
    return value == null ? own : Extents.of(Integer.valueOf(value));
  }

  private Padding padding(Padding own) {
    return switch (changed.get(Part.PADDING)) {
      case null -> own;
      case "valid" -> Padding.VALID;
      case "same" -> Padding.SAME;
      case String number -> Padding.of(Integer.valueOf(number));
    };
  }

  /** The node's own value; empty: it has no such part. */
  private static Optional<String> own(NodeSpec spec, Part part) {
    return switch (spec) {
      case NodeSpec.Convolution c ->
          switch (part) {
            case STRIDE -> Optional.of(word(c.stride()));
            case PADDING -> Optional.of(word(c.padding()));
            case DILATION -> Optional.of(word(c.dilation()));
            case SIZE -> Optional.empty();
          };
      case NodeSpec.Pooling p ->
          switch (part) {
            case STRIDE -> Optional.of(word(p.stride()));
            case PADDING -> Optional.of(word(p.padding()));
            case DILATION -> Optional.empty();
            case SIZE -> Optional.of(word(p.size()));
          };
      default -> Optional.empty();
    };
  }

  private static String word(Extents extents) {
    return Integer.toString(extents.values().getFirst());
  }

  private static String word(Padding padding) {
    return padding.isSame()
        ? "same"
        : padding.equals(Padding.VALID) ? "valid" : word(padding.amount());
  }
}
