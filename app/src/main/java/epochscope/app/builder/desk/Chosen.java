package epochscope.app.builder.desk;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Sketch;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is chosen of a sketch: inputs and nodes, or one connection.
 *
 * @param names of inputs and nodes
 * @param edge null: none
 */
public record Chosen(Set<String> names, Edge edge) {
  public static final Chosen NOTHING = new Chosen(Set.of(), null);

  public Chosen {
    names = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  public static Chosen of(String name) {
    return new Chosen(Set.of(name), null);
  }

  public static Chosen of(Set<String> names) {
    return new Chosen(names, null);
  }

  public static Chosen of(Edge edge) {
    return new Chosen(Set.of(), edge);
  }

  public boolean isEmpty() {
    return names.isEmpty() && edge == null;
  }

  public boolean has(String name) {
    return names.contains(name);
  }

  /** The only one that is chosen; null: none, or several. */
  public String single() {
    return names.size() == 1 ? names.iterator().next() : null;
  }

  /** With {@code name} if it is not chosen, else without. */
  public Chosen toggled(String name) {
    Set<String> other = new LinkedHashSet<>(names);
    if (!other.remove(name)) {
      other.add(name);
    }
    return of(other);
  }

  public Chosen and(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(more);
    return of(all);
  }

  /** What of it is still there. */
  Chosen in(Sketch sketch) {
    Set<String> there = new LinkedHashSet<>(names);
    there.removeIf(name -> !sketch.has(name));
    return new Chosen(there, edge != null && sketch.has(edge) ? edge : null);
  }
}
