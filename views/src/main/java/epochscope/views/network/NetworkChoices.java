package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.views.Selection;
import java.util.List;

/** What the network view lets choose, by the names under which a selection holds it. */
public final class NetworkChoices {
  /** The chosen weight or bias: its index in the flat parameter vector. */
  public static final String PARAMETER = "network.parameter";

  /** What units are filled with: their answers over the plane, or to the chosen sample. */
  public static final String FILL = "network.fill";

  /**
   * The chosen sample's way through the network in numbers, on units and edges; with {@code
   * backward} the way back, too.
   */
  public static final List<String> FILLS = List.of("maps", "sample", "forward", "backward");

  private NetworkChoices() {}

  /** −1: none. */
  static int parameter(Topology topology, Selection selection) {
    try {
      int index = Integer.parseInt(selection.choice(PARAMETER, "-1"));
      return index < topology.parameters().trained() ? Math.max(-1, index) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static Selection withParameter(Selection selection, int index) {
    return selection.withChoice(PARAMETER, Integer.toString(index));
  }

  static boolean showsSample(Selection selection) {
    return selection.choice(FILL, "maps").equals("sample");
  }

  /** Whether units and edges are to show their numbers for the chosen sample. */
  public static boolean showsPass(Selection selection) {
    return selection.choice(FILL, "maps").equals("forward") || showsBackward(selection);
  }

  static boolean showsBackward(Selection selection) {
    return selection.choice(FILL, "maps").equals("backward");
  }
}
