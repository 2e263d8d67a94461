package epochscope.app.builder.sketch;

import epochscope.app.settings.SettingField;
import epochscope.spec.NodeSpec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing about a node that can be set. Values are shown and entered as text.
 *
 * @param key such as {@code node.units}; its texts in the bundle are {@code setting.node.units},
 *     with {@code .unit} and {@code .help}
 * @param choices to choose from; empty: any text may be entered
 * @param range what may be entered, such as {@code 1 … 65536}; empty where the help says it
 * @param byDefault what it is where nothing was set; empty: it has to be
 * @param value its text for a node
 * @param set the node with another; throws {@link epochscope.spec.InvalidInputException} with the
 *     sentence of the node's own check
 */
public record NodeProperty(
    String key,
    List<String> choices,
    String range,
    String byDefault,
    Function<NodeSpec, String> value,
    BiFunction<NodeSpec, String, NodeSpec> set)
    implements SettingField {
  public NodeProperty {
    choices = List.copyOf(choices);
  }

  @Override
  public String texts() {
    return key;
  }

  @Override
  public String group() {
    return "node";
  }

  public String value(NodeSpec node) {
    return value.apply(node);
  }

  /**
   * @throws epochscope.spec.InvalidInputException if the node refuses it
   */
  public NodeSpec with(NodeSpec node, String text) {
    return text.strip().equals(value(node)) ? node : set.apply(node, text.strip());
  }
}
