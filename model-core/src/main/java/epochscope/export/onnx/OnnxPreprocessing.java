package epochscope.export.onnx;

import epochscope.data.Preprocessing;
import epochscope.data.Preprocessing.Column;
import epochscope.spec.Shape;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is done to raw features before the network sees them, in the model's own graph. */
record OnnxPreprocessing(OnnxBuilder graph, Preprocessing preprocessing) {
  private static final String BASE = "preprocessing";

  /**
   * @param raw of [N, features], or [N, channels, rows, columns]
   * @param shape of a sample
   */
  String of(String raw, Shape shape) {
    String x = raw;
    List<Column> columns = preprocessing.columns();
    if (preprocessing.images() == null) {
      x = present(x, columns);
    }
    if (columns.stream().anyMatch(column -> column.logarithm() != null)) {
      x = logarithms(x, columns, shape);
    }
    if (columns.stream().anyMatch(column -> column.offset() != 0)) {
      x = graph.operation("Sub", BASE, List.of(x, values(shape, Column::offset)));
    }
    if (columns.stream().anyMatch(column -> column.scale() != 1)) {
      x = graph.operation("Mul", BASE, List.of(x, values(shape, column -> 1 / column.scale())));
    }
    return x;
  }

  /** Missing values, NaN or declared, become what replaces them. */
  private String present(String raw, List<Column> columns) {
    Shape shape = Shape.of(columns.size());
    String missing = graph.operation("IsNaN", BASE, List.of(raw));
    if (columns.stream().anyMatch(column -> column.missing() != null)) {
      // A feature without a declared value is compared to NaN, which nothing equals.
      String declared =
          values(shape, column -> column.missing() == null ? Double.NaN : column.missing());
      String equal = graph.operation("Equal", BASE, List.of(raw, declared));
      missing = graph.operation("Or", BASE, List.of(missing, equal));
    }
    return graph.operation(
        "Where", BASE, List.of(missing, values(shape, Column::replacement), raw));
  }

  /** ln(max(x + shift, floor)) where a feature has one, by a mask of 1 and 0. */
  private String logarithms(String x, List<Column> columns, Shape shape) {
    String shift = values(shape, c -> c.logarithm() == null ? 0 : c.logarithm().shift());
    String floor = values(shape, c -> c.logarithm() == null ? 1 : c.logarithm().floor());
    String shifted = graph.operation("Add", BASE, List.of(x, shift));
    String above = graph.operation("Max", BASE, List.of(shifted, floor));
    String logarithm = graph.operation("Log", BASE, List.of(above));
    if (columns.stream().allMatch(column -> column.logarithm() != null)) {
      return logarithm;
    }
    String mask = values(shape, column -> column.logarithm() == null ? 0 : 1);
    String has = graph.operation("Greater", BASE, List.of(mask, graph.constant(BASE, 0.5)));
    return graph.operation("Where", BASE, List.of(has, logarithm, x));
  }

  /** One number where all features have the same, else one per feature. */
  private String values(Shape shape, ToDoubleFunction<Column> of) {
    List<Column> columns = preprocessing.columns();
    float[] values = new float[columns.size()];
    boolean same = true;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) of.applyAsDouble(columns.get(i));
      same &= Float.compare(values[i], values[0]) == 0;
    }
    return same
        ? graph.constant(BASE, values[0])
        : graph.constant(BASE, OnnxLayers.dims(shape), values);
  }
}
