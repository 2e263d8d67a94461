package epochscope.views.landscape;

import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.views.Selection;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Which single parameters a plane may go along. */
public final class PlaneParameters {
  private static final int MOST = 24;

  private PlaneParameters() {}

  /**
   * Two indices in the flat parameter vector: those chosen, or the first two of the chosen neuron,
   * or of the network.
   */
  public static int[] chosen(Topology topology, Selection selection) {
    int trained = topology.parameters().trained();
    String[] numbers = selection.choice(LandscapeChoices.PARAMETERS, "").split(",");
    if (numbers.length == 2 && isIndex(numbers[0], trained) && isIndex(numbers[1], trained)) {
      return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
    }
    int[] offered = offered(topology, selection);
    return new int[] {offered[0], offered[Math.min(1, offered.length - 1)]};
  }

  private static boolean isIndex(String text, int trained) {
    return text.matches("\\d{1,9}") && Integer.parseInt(text) < trained;
  }

  /** The parameters of the chosen neuron, or the network's first ones; at most {@link #MOST}. */
  static int[] offered(Topology topology, Selection selection) {
    ParameterLayout layout = topology.parameters();
    int[] own =
        layout.blocks().stream()
            .filter(block -> block.offset() < layout.trained())
            .filter(block -> block.node().equals(selection.node()))
            .filter(block -> selection.unit() >= 0)
            .filter(block -> selection.unit() < block.shape().getFirst())
            .flatMapToInt(block -> row(block, selection.unit()))
            .toArray();
    int[] offered = own.length > 1 ? own : IntStream.range(0, layout.trained()).toArray();
    return offered.length > MOST ? Arrays.copyOf(offered, MOST) : offered;
  }

  private static IntStream row(ParameterLayout.Block block, int unit) {
    int length = block.size() / block.shape().getFirst();
    int from = block.offset() + unit * length;
    return IntStream.range(from, from + length);
  }
}
