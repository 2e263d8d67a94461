package epochscope.app.builder.canvas;

import epochscope.app.text.Messages;
import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Shape;
import epochscope.views.drawing.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a node does in one line, such as "16 filters 5×5, ReLU". */
record NodeLine(Messages messages) {
  /**
   * The longest wording first.
   *
   * @param shape what it gives; null: not known
   */
  List<String> wordings(NodeSpec node, Shape shape) {
    String units = shape == null ? "" : shape(shape);
    return switch (node) {
      case NodeSpec.Dense d when d.units() == null && shape != null ->
          List.of(text("units.needed", units), text("units", units));
      case NodeSpec.Convolution c ->
          List.of(of(c), text("filters.short", c.filters(), window(c.kernel())));
      case NodeSpec.TransposedConvolution c ->
          List.of(of(c), text("filters.short", c.filters(), window(c.kernel())));
      case NodeSpec.Pooling p -> List.of(of(p), window(p.size()));
      case NodeSpec.GlobalPooling p ->
          List.of(of(p), messages.get("setting.node.kind." + word(p.kind())));
      case NodeSpec.BatchNormalisation b -> List.of(of(b), text("batch-normalisation.short"));
      case NodeSpec.LayerNormalisation l -> List.of(of(l), text("layer-normalisation.short"));
      case NodeSpec.Dropout d ->
          List.of(of(d), text("rate.short", Numerals.significant(100 * d.rate(), 2)));
      default -> List.of(of(node));
    };
  }

  String of(NodeSpec node) {
    return switch (node) {
      case NodeSpec.Dense dense ->
          join(
              dense.units() == null
                  ? text("units.open")
                  : text(dense.units() == 1 ? "unit" : "units", Numerals.whole(dense.units())),
              activation(dense.activation()));
      case NodeSpec.Convolution c ->
          join(
              text("filters", c.filters(), window(c.kernel())),
              activation(c.activation()),
              stride(c.stride()),
              padding(c.padding()),
              dilation(c.dilation()),
              groups(c.groups()));
      case NodeSpec.TransposedConvolution c ->
          join(
              text("filters", c.filters(), window(c.kernel())),
              activation(c.activation()),
              stride(c.stride()),
              padding(c.padding()));
      case NodeSpec.Pooling p ->
          join(
              text("pooling." + word(p.kind()), window(p.size())),
              p.stride().equals(p.size()) ? "" : text("stride", window(p.stride())),
              padding(p.padding()));
      case NodeSpec.GlobalPooling p -> text("pooling." + word(p.kind()), text("all"));
      case NodeSpec.SpaceToDepth s -> text("block", window(Extents.of(s.block())));
      case NodeSpec.DepthToSpace s -> text("block", window(Extents.of(s.block())));
      case NodeSpec.UpSampling up -> text("factor", window(up.factor()));
      case NodeSpec.Flatten flatten -> text("flatten");
      case NodeSpec.Reshape reshape -> text("reshape", shape(reshape.shape()));
      case NodeSpec.Dropout dropout -> text("rate", Numerals.significant(100 * dropout.rate(), 2));
      case NodeSpec.BatchNormalisation b -> text("batch-normalisation");
      case NodeSpec.LayerNormalisation l -> text("layer-normalisation");
      case NodeSpec.Standardise s -> text("standardise");
      case NodeSpec.Activate activate -> activate.activation().word();
      case NodeSpec.Add add -> text("add");
      case NodeSpec.Multiply multiply -> text("multiply");
      case NodeSpec.Concatenate concatenate -> text("concatenate");
    };
  }

  /** Such as 6×24×24. */
  static String shape(Shape shape) {
    return shape.axes().stream().map(Numerals::whole).collect(Collectors.joining("×"));
  }

  private static String window(Extents extents) {
    List<Integer> values = extents.values();
    return values.getFirst() + "×" + values.getLast();
  }

  private String stride(Extents stride) {
    return stride.values().stream().allMatch(s -> s == 1) ? "" : text("stride", window(stride));
  }

  private String dilation(Extents dilation) {
    return dilation.values().stream().allMatch(d -> d == 1)
        ? ""
        : text("dilation", window(dilation));
  }

  private String groups(int groups) {
    return groups == 1 ? "" : text("groups", groups);
  }

  private String padding(Padding padding) {
    if (padding.isSame()) {
      return text("same");
    }
    return padding.equals(Padding.VALID) ? "" : text("padding", window(padding.amount()));
  }

  private String activation(Activation activation) {
    return activation == null || activation == Activation.LINEAR ? "" : activation.word();
  }

  private static String join(String... parts) {
    List<String> said = new ArrayList<>(List.of(parts));
    said.removeIf(String::isEmpty);
    return String.join(", ", said);
  }

  private String text(String key, Object... values) {
    return messages.get("builder.line." + key, values);
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
