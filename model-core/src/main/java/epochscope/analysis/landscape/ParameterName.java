package epochscope.analysis.landscape;

import epochscope.nn.ParameterLayout;
import java.util.List;

/** What a single parameter is called: {@code out.weight[0][2]}. */
public final class ParameterName {
  private ParameterName() {}

  /**
   * @param index in the flat parameter vector
   */
  public static String of(ParameterLayout layout, int index) {
    ParameterLayout.Block block =
        layout.blocks().stream()
            .filter(b -> index >= b.offset() && index < b.offset() + b.size())
            .findFirst()
            .orElseThrow();
    return block.node() + "." + block.name() + indices(block.shape(), index - block.offset());
  }

  private static String indices(List<Integer> shape, int index) {
    String indices = "";
    int rest = index;
    for (int axis : shape.reversed()) {
      indices = "[" + rest % axis + "]" + indices;
      rest /= axis;
    }
    return indices;
  }
}
