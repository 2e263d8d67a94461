package epochscope.export;

import epochscope.nn.ParameterLayout;

/** What the axes of a parameter array are. */
final class AxisNames {
  private AxisNames() {}

  /** Such as {@code [out][in]}, outermost first. */
  static String of(ParameterLayout.Block block) {
    return block.shape().size() == 2 ? "[out][in]" : "[out]";
  }
}
