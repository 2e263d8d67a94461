package epochscope.export.onnx;

import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.spec.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a graph does to its raw input first, feature by feature: missing values, logarithms, offset
 * and scale, as far as it is spelt as this program spells it.
 */
final class OnnxInputs {
  private final OnnxGraph graph;
  private final Map<String, Array> known;
  private final Map<String, OnnxNode> makers = new HashMap<>();
  private final Map<String, List<OnnxNode>> takers = new HashMap<>();
  private final Set<OnnxNode> done = new HashSet<>();
  private final int size;
  private final int channels;
  private final Double[] missing;
  private final double[] replacement;
  private final Preprocessing.Logarithm[] logarithms;
  private final double[] offset;
  private final double[] scale;
  private String value;

  /**
   * @param known constants by name
   * @param dims of a sample
   */
  OnnxInputs(OnnxGraph graph, Map<String, Array> known, int[] dims) {
    this.graph = graph;
    this.known = known;
    size = Array.sizeOf(dims);
    channels = dims[0];
    missing = new Double[size];
    replacement = new double[size];
    logarithms = new Preprocessing.Logarithm[size];
    offset = new double[size];
    scale = new double[size];
    Arrays.fill(scale, 1);
    value = graph.input();
    for (OnnxNode node : graph.nodes()) {
      node.outputs().forEach(output -> makers.put(output, node));
      new HashSet<>(node.inputs())
          .forEach(input -> takers.computeIfAbsent(input, name -> new ArrayList<>()).add(node));
    }
    fillMissing();
    takeLogarithms();
    while (scaleOnce()) {}
  }

  /** The name of what the network takes. */
  String value() {
    return value;
  }

  /** Nodes that are no part of the network. */
  Set<OnnxNode> done() {
    return done;
  }

  List<Preprocessing.Column> columns() {
    List<Preprocessing.Column> columns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean changes = offset[i] != 0 || scale[i] != 1;
      columns.add(
          new Preprocessing.Column(
              new Feature("", ""),
              logarithms[i] != null ? Scaling.LOG : changes ? Scaling.Z_SCORE : Scaling.NONE,
              logarithms[i],
              offset[i],
              scale[i],
              missing[i],
              Preprocessing.Replacement.CONSTANT,
              replacement[i]));
    }
    return columns;
  }

  private List<OnnxNode> takers(String name) {
    return takers.getOrDefault(name, List.of());
  }

  private OnnxNode only(String name, String operation) {
    List<OnnxNode> found =
        takers(name).stream().filter(node -> node.operation().equals(operation)).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** One number per feature; null: it is no such constant. */
  private double[] each(String name) {
    Array array = known.get(name);
    if (array == null) {
      return null;
    }
    double[] values = array.values();
    double[] all = new double[size];
    if (values.length == 1) {
      Arrays.fill(all, values[0]);
    } else if (values.length == size) {
      System.arraycopy(values, 0, all, 0, size);
    } else if (values.length == channels && array.rank() >= 3) {
      Arrays.setAll(all, i -> values[i / (size / channels)]);
    } else {
      return null;
    }
    for (double number : all) {
      if (Double.isInfinite(number)) {
        return null;
      }
    }
    return all;
  }

  /** Where(IsNaN(x) or Equal(x, declared), replacement, x) */
  private void fillMissing() {
    OnnxNode isNaN = only(value, "IsNaN");
    OnnxNode where = only(value, "Where");
    OnnxNode equal = only(value, "Equal");
    int parts = equal == null ? 2 : 3;
    if (isNaN == null
        || where == null
        || takers(value).size() != parts
        || where.inputs().size() != 3
        || !where.inputs().get(2).equals(value)) {
      return;
    }
    double[] by = each(where.inputs().get(1));
    double[] declared = equal == null ? new double[0] : each(equal.inputs().getLast());
    OnnxNode mask = makers.get(where.inputs().getFirst());
    boolean joined =
        equal == null
            ? mask == isNaN
            : mask != null
                && mask.operation().equals("Or")
                && Set.copyOf(mask.inputs())
                    .equals(Set.of(isNaN.outputs().getFirst(), equal.outputs().getFirst()));
    if (by == null || declared == null || !joined || Arrays.stream(by).anyMatch(Double::isNaN)) {
      return;
    }
    for (int i = 0; i < size; i++) {
      replacement[i] = by[i];
      missing[i] = equal == null || Double.isNaN(declared[i]) ? null : declared[i];
    }
    done.addAll(List.of(isNaN, where, mask));
    if (equal != null) {
      done.add(equal);
    }
    value = where.outputs().getFirst();
  }

  /** Log(Max(x + shift, floor)), for some features alone by Where(mask, …, x). */
  private void takeLogarithms() {
    OnnxNode add = only(value, "Add");
    OnnxNode max = add == null ? null : only(add.outputs().getFirst(), "Max");
    OnnxNode log = max == null ? null : only(max.outputs().getFirst(), "Log");
    OnnxNode where = only(value, "Where");
    if (log == null || takers(value).size() != (where == null ? 1 : 2)) {
      return;
    }
    double[] shift = each(add.inputs().getLast());
    double[] floor = each(max.inputs().getLast());
    double[] mask = new double[size];
    Arrays.fill(mask, 1);
    if (where != null) {
      boolean chooses =
          where.inputs().size() == 3
              && where.inputs().get(1).equals(log.outputs().getFirst())
              && where.inputs().get(2).equals(value);
      mask = chooses ? each(where.inputs().getFirst()) : null;
    }
    if (shift == null
        || floor == null
        || mask == null
        || Arrays.stream(floor).anyMatch(f -> !(f > 0))) {
      return;
    }
    for (int i = 0; i < size; i++) {
      logarithms[i] = mask[i] == 0 ? null : new Preprocessing.Logarithm(shift[i], floor[i]);
    }
    done.addAll(List.of(add, max, log));
    if (where != null) {
      done.add(where);
    }
    value = (where == null ? log : where).outputs().getFirst();
  }

  /** A sum or product with constants. */
  private boolean scaleOnce() {
    List<OnnxNode> next = takers(value);
    if (next.size() != 1 || next.getFirst().inputs().size() != 2 || value.equals(graph.output())) {
      return false;
    }
    OnnxNode node = next.getFirst();
    boolean first = node.inputs().getFirst().equals(value);
    double[] by = each(node.inputs().get(first ? 1 : 0));
    if (by == null || !isScaling(node, first, by)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      switch (node.operation()) {
        case "Add" -> offset[i] -= by[i] * scale[i];
        case "Sub" -> offset[i] += by[i] * scale[i];
        case "Mul" -> scale[i] /= by[i];
        default -> scale[i] *= by[i];
      }
    }
    done.add(node);
    value = node.outputs().getFirst();
    return true;
  }

  private static boolean isScaling(OnnxNode node, boolean first, double[] by) {
    return switch (node.operation()) {
      case "Add" -> Arrays.stream(by).allMatch(Double::isFinite);
      case "Sub" -> first && Arrays.stream(by).allMatch(Double::isFinite);
      case "Mul" -> Arrays.stream(by).allMatch(v -> v > 1e-30 && v < 1e30);
      case "Div" -> first && Arrays.stream(by).allMatch(v -> v > 1e-30 && v < 1e30);
      default -> false;
    };
  }
}
