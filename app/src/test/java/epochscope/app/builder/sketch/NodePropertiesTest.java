package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.app.text.Messages;
import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NodePropertiesTest {
  private static final NodeSpec DENSE = new NodeSpec.Dense("h1", null, 8, Activation.TANH, null);
  private static final NodeSpec CONVOLUTION =
      Drawn.node("{\"type\": \"convolution\", \"name\": \"c1\", \"filters\": 4, \"kernel\": 3}");

  static Stream<NodeSpec> nodes() {
    return Stream.concat(
        Stream.of(PaletteItem.values())
            .flatMap(item -> item.fragment(null, Contexts.DIGITS).nodes().stream())
            .map(SketchNode::spec),
        Stream.of(new NodeSpec.Standardise("s", null, List.of(0.1, 2.0), List.of(1.5))));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void whatIsShownCanBeEnteredAndChangesNothing(NodeSpec node) {
    for (NodeProperty property : NodeProperties.of(node)) {
      String text = property.value(node);
      assertThat(property.set().apply(node, text)).as(property.key()).isEqualTo(node);
      assertThat(property.choices().isEmpty() || property.choices().contains(text))
          .as(property.key())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void everythingHasANameInBothLanguages(NodeSpec node) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      Messages messages = Messages.of(locale);
      for (NodeProperty property : NodeProperties.of(node)) {
        assertThat(messages.get("setting." + property.texts())).isNotBlank();
        assertThat(messages.getOr("setting." + property.texts() + ".help", "")).isNotBlank();
      }
    }
  }

  @Test
  void valuesAreTakenAsTheyAreTyped() {
    assertThat(((NodeSpec.Dense) with(DENSE, "node.units", " 12 ")).units()).isEqualTo(12);
    NodeSpec.Convolution c = (NodeSpec.Convolution) with(CONVOLUTION, "node.kernel", "3x5");
    assertThat(c.kernel()).isEqualTo(Extents.of(3, 5));
    c = (NodeSpec.Convolution) with(CONVOLUTION, "node.padding", "same");
    assertThat(c.padding()).isEqualTo(Padding.SAME);
    c = (NodeSpec.Convolution) with(CONVOLUTION, "node.bias", "off");
    assertThat(c.bias()).isFalse();
    NodeSpec reshape = new NodeSpec.Reshape("r", null, Shape.of(4));
    assertThat(((NodeSpec.Reshape) with(reshape, "node.shape", "[1, 2, 2]")).shape())
        .isEqualTo(Shape.of(1, 2, 2));
  }

  @Test
  void usualWeightsFollowTheActivation() {
    NodeSpec.Dense relu = (NodeSpec.Dense) with(DENSE, "node.activation", "relu");
    assertThat(relu.initialiser()).isEqualTo(new InitialiserSpec.HeUniform());
    NodeSpec chosen = with(DENSE, "node.initialiser", "normal");
    NodeSpec.Dense kept = (NodeSpec.Dense) with(chosen, "node.activation", "relu");
    assertThat(kept.initialiser()).isInstanceOf(InitialiserSpec.Normal.class);
    NodeSpec.Dense wide = (NodeSpec.Dense) with(kept, "node.initialiser.sigma", "0.5");
    assertThat(wide.initialiser()).isEqualTo(new InitialiserSpec.Normal(0.5));
  }

  @Test
  void outputLeavesItsUnitsAndActivationOpen() {
    NodeSpec open = new NodeSpec.Dense("out", null, null, null, null);
    NodeSpec.Dense given = (NodeSpec.Dense) with(open, "node.units", "3");
    assertThat(given.units()).isEqualTo(3);
    assertThat(property(open, "node.activation").value(open)).isEqualTo("auto");
    NodeSpec.Dense logistic = (NodeSpec.Dense) with(open, "node.activation", "logistic");
    assertThat(logistic.activation()).isEqualTo(Activation.LOGISTIC);
    assertThat(((NodeSpec.Dense) with(given, "node.units", "")).units()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "node.filters, 0, 'filters is 0, expected a whole number from 1 to 65536'",
    "node.filters, many, 'filters is \"many\", expected a whole number'",
    "node.filters, '', 'filters is missing'",
    "node.kernel, 0, 'kernel is 0, expected a whole number from 1 to 10000'",
    "node.kernel, '1, 2, 3', 'number of extents is 3, expected a whole number from 1 to 2'",
    "node.groups, 3, 'filters is 4, expected a multiple of the 3 groups'"
  })
  void outOfRangeIsAnsweredByTheNodesOwnCheck(String key, String text, String sentence) {
    assertThatThrownBy(() -> with(CONVOLUTION, key, text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  private static NodeSpec with(NodeSpec node, String key, String text) {
    return property(node, key).with(node, text);
  }

  private static NodeProperty property(NodeSpec node, String key) {
    return NodeProperties.of(node).stream()
        .filter(property -> property.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
