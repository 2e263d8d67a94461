package epochscope.nn;

import java.util.List;
import java.util.Optional;

/** Where each node's parameters lie in the one flat parameter vector. */
public record ParameterLayout(List<Block> blocks, int size) {
  public ParameterLayout {
    blocks = List.copyOf(blocks);
  }

  /**
   * One parameter array of one node.
   *
   * @param name "weight" or "bias"
   * @param shape dense weight: [units, in]; bias: [units]; row-major
   */
  public record Block(String node, String name, List<Integer> shape, int offset) {
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
}
