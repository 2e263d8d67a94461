package epochscope.export.foreign;

import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings values of pictures into the order [channel][row][column], by nodes where need be.
 *
 * @param channelsLast whether axes there are [rows, columns, channels], else as here
 */
public record ImportedOrder(ImportedNetwork network, boolean channelsLast) {
  /** What a node gives, with the axes of there. */
  public ImportedValue of(String node, Shape shape) {
    return channelsLast ? ImportedValue.channelsLast(node, shape) : ImportedValue.of(node, shape);
  }

  /**
   * [channels, length] or [channels, rows, columns] of a value of so many axes.
   *
   * @return empty: its values lie in an order that cannot be said, or it has other axes
   */
  public Optional<ImportedValue> spatial(ImportedValue x) {
    if (x.dims().length < 2 || x.dims().length > 3) {
      return Optional.empty();
    }
    ImportedValue value = rearranged(x);
    Shape shape = channelsFirst(x.dims());
    return isInOrder(value, shape) ? Optional.of(network.shaped(value, shape)) : Optional.empty();
  }

  private boolean isInOrder(ImportedValue value, Shape shape) {
    return of(value.node(), shape).hasOrderOf(value);
  }

  private Shape channelsFirst(int[] dims) {
    int last = dims[dims.length - 1];
    if (dims.length == 2) {
      return channelsLast ? Shape.of(last, dims[0]) : Shape.of(dims[0], last);
    }
    return channelsLast ? Shape.of(last, dims[0], dims[1]) : Shape.of(dims[0], dims[1], last);
  }

  /** The value behind the rearrangement of blocks that its axes tell of, if it is one. */
  public ImportedValue rearranged(ImportedValue x) {
    if (x.dims().length != 3 || x.shape().rank() != 3) {
      return x;
    }
    Shape wanted = channelsFirst(x.dims());
    if (isInOrder(x, wanted)) {
      return x;
    }
    for (Blocks blocks : blocks(x.shape(), wanted)) {
      ImportedValue candidate = blocks.of(x, wanted);
      if (isInOrder(candidate, wanted)) {
        String name = network.name(x.node() + " blocks");
        network.add(blocks.node(name, x.node()));
        return candidate.from(name);
      }
    }
    return x;
  }

  private static List<Blocks> blocks(Shape own, Shape wanted) {
    List<Blocks> blocks = new ArrayList<>();
    int deeper = own.axis(1) / wanted.axis(1);
    int wider = wanted.axis(1) / own.axis(1);
    if (deeper > 1 && own.axis(0) * deeper * deeper == wanted.axis(0)) {
      blocks.add(new Blocks(deeper, true));
    }
    if (wider > 1 && wanted.axis(0) * wider * wider == own.axis(0)) {
      blocks.add(new Blocks(wider, false));
    }
    return blocks;
  }

  /** Space-to-depth, or its inverse. */
  private record Blocks(int block, boolean deep) {
    NodeSpec node(String name, String input) {
      return deep
          ? new NodeSpec.SpaceToDepth(name, List.of(input), block)
          : new NodeSpec.DepthToSpace(name, List.of(input), block);
    }

    /** The places that values have behind it. */
    ImportedValue of(ImportedValue x, Shape wanted) {
      Shape wide = deep ? x.shape() : wanted;
      int rows = wide.axis(1) / block;
      int columns = wide.axis(2) / block;
      int[] after = new int[x.size()];
      for (int i = 0; i < after.length; i++) {
        int column = i % wide.axis(2);
        int row = i / wide.axis(2) % wide.axis(1);
        int channel = i / wide.axis(2) / wide.axis(1);
        int inBlock = row % block * block + column % block;
        int packed =
            ((channel * block * block + inBlock) * rows + row / block) * columns + column / block;
        after[deep ? i : packed] = deep ? packed : i;
      }
      int[] order = new int[after.length];
      boolean plain = true;
      for (int i = 0; i < order.length; i++) {
        order[i] = after[x.place(i)];
        plain &= order[i] == i;
      }
      return new ImportedValue(x.node(), wanted, x.dims(), plain ? null : order);
    }
  }
}
