package epochscope.app.layout;

import epochscope.spec.Check;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The layouts that the user has kept.
 *
 * @param saved by the name that the user gave
 * @param last the last one of each kind of network, by {@link NetworkKind#word()}
 */
public record Layouts(Map<String, Workspace> saved, Map<String, Workspace> last) {
  public static final Layouts NONE = new Layouts(Map.of(), Map.of());

  public Layouts {
    saved = Check.map("saved", saved);
    last = Check.map("last", last);
  }

  public Layouts withSaved(String name, Workspace workspace) {
    return new Layouts(with(saved, Check.name("the name", name.strip()), workspace), last);
  }

  public Layouts withoutSaved(String name) {
    Map<String, Workspace> fewer = new LinkedHashMap<>(saved);
    fewer.remove(name);
    return new Layouts(fewer, last);
  }

  public Layouts withLast(NetworkKind kind, Workspace workspace) {
    return new Layouts(saved, with(last, kind.word(), workspace));
  }

  private static Map<String, Workspace> with(
      Map<String, Workspace> layouts, String name, Workspace workspace) {
    Map<String, Workspace> more = new LinkedHashMap<>(layouts);
    more.put(name, workspace);
    return more;
  }
}
