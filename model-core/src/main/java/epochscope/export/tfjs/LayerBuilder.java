package epochscope.export.tfjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects layers under names that occur once and that TensorFlow takes. */
final class LayerBuilder {
  private final List<Layer> layers = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  List<Layer> layers() {
    return layers;
  }

  /**
   * @param base what its name begins with
   * @return its name
   */
  String add(
      String type,
      String base,
      List<String> inputs,
      Map<String, Object> config,
      Layer.Weight... weights) {
    String name = unique(base);
    layers.add(new Layer(type, name, inputs, config, List.of(weights)));
    return name;
  }

  /** A layer that takes one other and has no weights. */
  String add(String type, String base, String input, Object... config) {
    return add(type, base, List.of(input), config(config));
  }

  /**
   * @param namesAndValues in turns
   */
  static Map<String, Object> config(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private String unique(String base) {
    String plain = base.replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^(?=[^A-Za-z0-9])", "n");
    String name = plain;
    for (int count = 1; !names.add(name); count++) {
      name = plain + "_" + count;
    }
    return name;
  }
}
