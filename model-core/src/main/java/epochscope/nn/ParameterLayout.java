package epochscope.nn;

import java.util.List;
import java.util.Optional;

/**
 * Where each node's parameters lie in the one flat parameter vector: first what is trained, then
 * the running statistics of normalisations, which training follows but no gradient moves.
 *
 * @param size of the vector
 * @param trained how many parameters are trained; they come first
 */
public record ParameterLayout(List<Block> blocks, int size, int trained) {
  /** The name of running variances, which are never below zero. */
  public static final String VARIANCE = "variance";

  public ParameterLayout {
    blocks = List.copyOf(blocks);
  }

  /** Of {@code nodes}, in that order. */
  public static ParameterLayout of(List<Topology.Node> nodes) {
    return LayoutBuilder.of(nodes);
  }

  /**
   * One parameter array of one node.
   *
   * @param name "weight", "bias", "gamma", "beta", "mean" or "variance"
   * @param shape dense weight: [units, in]; bias: [units]; others as their node says; row-major
   * @param axes what the axes of {@code shape} are, such as {@code [out][in]}
   */
  public record Block(String node, String name, List<Integer> shape, int offset, String axes) {
    public Block {
      shape = List.copyOf(shape);
    }

    public int size() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }
  }

  public Optional<Block> find(String node, String name) {
    return blocks.stream().filter(b -> b.node().equals(node) && b.name().equals(name)).findFirst();
  }

  /** Trained parameters of that node. */
  public int count(String node) {
    return blocks.stream()
        .filter(block -> block.node().equals(node) && block.offset() < trained)
        .mapToInt(Block::size)
        .sum();
  }
}
