package epochscope.nn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of one network's parameters another one goes on with: those of each node that has the same
 * name, kind and parameter shapes in both.
 *
 * @param kept names of nodes whose parameters go on
 * @param fresh names of nodes with parameters that start anew
 */
public record Transplant(List<Graft> grafts, List<String> kept, List<String> fresh) {
  public Transplant {
    grafts = List.copyOf(grafts);
    kept = List.copyOf(kept);
    fresh = List.copyOf(fresh);
  }

  /**
   * Values of one parameter array.
   *
   * @param offset in the new network's flat parameter vector
   */
  public record Graft(int offset, float[] values) {}

  /**
   * @param parameters the flat vector of {@code before}
   */
  public static Transplant of(Topology before, float[] parameters, Topology after) {
    List<Graft> grafts = new ArrayList<>();
    Set<String> kept = new LinkedHashSet<>();
    Set<String> fresh = new LinkedHashSet<>();
    for (ParameterLayout.Block block : after.parameters().blocks()) {
      if (isSame(block.node(), before, after)) {
        grafts.add(graft(before, parameters, block));
        kept.add(block.node());
      } else {
        fresh.add(block.node());
      }
    }
    return new Transplant(grafts, List.copyOf(kept), List.copyOf(fresh));
  }

  private static boolean isSame(String node, Topology before, Topology after) {
    return kind(before, node).equals(kind(after, node))
        && shapes(before, node).equals(shapes(after, node));
  }

  private static Optional<Class<?>> kind(Topology topology, String node) {
    return topology.nodes().stream()
        .filter(other -> other.name().equals(node))
        .<Class<?>>map(other -> other.spec().getClass())
        .findFirst();
  }

  private static List<List<Integer>> shapes(Topology topology, String node) {
    return topology.parameters().blocks().stream()
        .filter(block -> block.node().equals(node))
        .map(ParameterLayout.Block::shape)
        .toList();
  }

  private static Graft graft(Topology before, float[] parameters, ParameterLayout.Block block) {
    ParameterLayout.Block from = before.parameters().find(block.node(), block.name()).orElseThrow();
    float[] values = new float[from.size()];
    System.arraycopy(parameters, from.offset(), values, 0, values.length);
    return new Graft(block.offset(), values);
  }
}
