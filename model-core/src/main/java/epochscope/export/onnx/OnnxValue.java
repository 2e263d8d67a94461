package epochscope.export.onnx;

import epochscope.export.foreign.ImportedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** What stands under a name of a graph that is imported. */
sealed interface OnnxValue {
  /** Known before any sample. */
  record Known(Array array) implements OnnxValue {
    /** The only number, if it is one. */
    Optional<Double> number() {
      return array.values().length == 1 ? Optional.of(array.values()[0]) : Optional.empty();
    }
  }

  /**
   * Of each sample: what a node gives, or a function of that, value by value, which only later
   * operations may show to be an activation.
   */
  final class OfSamples implements OnnxValue {
    private static final int MAX_LINKS = 12;

    private final int[] dims;
    private final List<Link> links;
    private final Supplier<ImportedValue> otherwise;
    private ImportedValue node;

    /** This is {@code function} of {@code of}. */
    record Link(OfSamples of, DoubleUnaryOperator function) {}

    /**
     * @param links from the nearest on
     * @param otherwise what it is where none of the functions is known
     */
    private OfSamples(
        int[] dims, List<Link> links, ImportedValue node, Supplier<ImportedValue> otherwise) {
      this.dims = dims;
      this.links = links;
      this.node = node;
      this.otherwise = otherwise;
    }

    static OfSamples of(ImportedValue node) {
      return new OfSamples(node.dims(), List.of(), node, null);
    }

    /** f(x), f(g(y)), … where x is g(y). */
    static OfSamples of(OfSamples x, DoubleUnaryOperator f, Supplier<ImportedValue> otherwise) {
      List<Link> links = new ArrayList<>(List.of(new Link(x, f)));
      for (Link link : x.links) {
        if (links.size() < MAX_LINKS) {
          links.add(new Link(link.of, v -> f.applyAsDouble(link.function.applyAsDouble(v))));
        }
      }
      return new OfSamples(x.dims, links, null, otherwise);
    }

    /** f(x, y) as functions of all that both come from, value by value; may be none. */
    static OfSamples of(
        OfSamples x, OfSamples y, DoubleBinaryOperator f, Supplier<ImportedValue> otherwise) {
      List<Link> links = new ArrayList<>();
      for (Link left : x.withItself()) {
        for (Link right : y.withItself()) {
          if (left.of == right.of && links.size() < MAX_LINKS) {
            links.add(
                new Link(
                    left.of,
                    v ->
                        f.applyAsDouble(
                            left.function.applyAsDouble(v), right.function.applyAsDouble(v))));
          }
        }
      }
      return new OfSamples(x.dims, links, null, otherwise);
    }

    private List<Link> withItself() {
      List<Link> all = new ArrayList<>(List.of(new Link(this, v -> v)));
      all.addAll(links);
      return all;
    }

    /** Without the samples' axis. */
    int[] dims() {
      return dims;
    }

    List<Link> links() {
      return links;
    }

    /** Null: not yet known. */
    ImportedValue node() {
      return node;
    }

    void setNode(ImportedValue newNode) {
      node = newNode;
    }

    /** Null: there is nothing else. */
    Supplier<ImportedValue> otherwise() {
      return otherwise;
    }
  }
}
