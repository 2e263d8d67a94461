package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes that nodes make, and the sentences about what does not fit. */
class ShapeInferenceTest {
  /** Shapes as PyTorch and, for "same", TensorFlow give them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1 28 28 | 6 28 28  | 'type': 'convolution', 'filters': 6, 'kernel': 5, 'padding': 2",
        "1 28 28 | 6 24 24  | 'type': 'convolution', 'filters': 6, 'kernel': 5",
        "3 7 6   | 8 4 3    | 'type': 'convolution', 'filters': 8, 'kernel': 3, 'stride': 2,"
            + " 'padding': 'same'",
        "3 7 6   | 8 3 2    | 'type': 'convolution', 'filters': 8, 'kernel': 3, 'dilation': 2",
        "3 7 6   | 8 3 4    | 'type': 'convolution', 'filters': 8, 'kernel': [3, 2], 'stride': [2,"
            + " 1], 'padding': [0, 0], 'dilation': [1, 2]",
        "2 9     | 3 5      | 'type': 'convolution', 'filters': 3, 'kernel': 3, 'stride': 2,"
            + " 'padding': 1",
        "2 3 4   | 3 7 9    | 'type': 'transposed-convolution', 'filters': 3, 'kernel': 3,"
            + " 'stride': 2",
        "2 3 4   | 3 6 8    | 'type': 'transposed-convolution', 'filters': 3, 'kernel': 3,"
            + " 'stride': 2, 'padding': 1, 'outputPadding': 1",
        "2 5     | 3 13     | 'type': 'transposed-convolution', 'filters': 3, 'kernel': 3,"
            + " 'stride': 2, 'dilation': 2",
        "2 7 6   | 2 3 3    | 'type': 'pooling', 'size': 2",
        "2 7 6   | 2 4 3    | 'type': 'pooling', 'size': 3, 'stride': 2, 'padding': 1",
        "2 7     | 2 3      | 'type': 'pooling', 'size': 2",
        "2 7 6   | 2        | 'type': 'global-pooling'",
        "2 7     | 2        | 'type': 'global-pooling', 'kind': 'max'",
        "2 6 9   | 18 2 3   | 'type': 'space-to-depth', 'block': 3",
        "18 2 3  | 2 6 9    | 'type': 'depth-to-space', 'block': 3",
        "2 3 4   | 2 6 12   | 'type': 'up-sampling', 'factor': [2, 3]",
        "2 3     | 2 6      | 'type': 'up-sampling'",
        "2 3 4   | 24       | 'type': 'flatten'",
        "2 3 4   | 4 6      | 'type': 'reshape', 'shape': [4, 6]",
        "2 3 4   | 5        | 'type': 'dense', 'units': 5"
      })
  void shapes(String in, String out, String node) {
    Topology topology = Networks.ofNodes(shape(in), node);
    assertThat(topology.output().output()).isEqualTo(shape(out));
    assertThat(topology.outputs()).isEqualTo(shape(out).size());
  }

  /** Between {@code first}, which gives [4, 6, 6], and the node that does not take it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'type': 'convolution', 'filters': 6, 'kernel': 3, 'groups': 3 | [4, 6, 6], expected a"
            + " multiple of its 3 groups as channels",
        "'type': 'transposed-convolution', 'filters': 6, 'kernel': 3, 'groups': 3 | [4, 6, 6],"
            + " expected a multiple of its 3 groups as channels",
        "'type': 'convolution', 'filters': 6, 'kernel': 7 | [4, 6, 6], expected at least as much as"
            + " its window of 7×7 spans",
        "'type': 'convolution', 'filters': 6, 'kernel': [2, 4], 'dilation': 2 | [4, 6, 6], expected"
            + " at least as much as its window of 2×4 spans",
        "'type': 'pooling', 'size': [1, 9], 'padding': 1 | [4, 6, 6], expected at least as much as"
            + " its window of 1×9 spans",
        "'type': 'pooling', 'size': 2, 'padding': [0, 2] | [4, 6, 6], expected to be under every"
            + " window of 2×2, of which some see padding alone",
        "'type': 'transposed-convolution', 'filters': 1, 'kernel': 1, 'padding': 3 | [4, 6, 6],"
            + " expected more than its padding takes off",
        "'type': 'space-to-depth', 'block': 4 | [4, 6, 6], expected rows and columns that are"
            + " multiples of its block of 4",
        "'type': 'depth-to-space', 'block': 3 | [4, 6, 6], expected channels that are a multiple of"
            + " 9",
        "'type': 'reshape', 'shape': [5, 30] | [4, 6, 6], expected 150 values for its shape [5,"
            + " 30]",
        "'type': 'add', 'inputs': ['in', 'first'] | [4, 6, 6], expected [2, 6, 6] as from in",
        "'type': 'multiply', 'inputs': ['in', 'first'] | [4, 6, 6], expected [2, 6, 6] as from in",
        "'type': 'concatenate', 'inputs': ['flat', 'first'] | [4, 6, 6], expected [72] but for the"
            + " first axis, as from flat"
      })
  void misfitsNameBothEnds(String node, String rest) {
    assertThatThrownBy(() -> behindFirst(node))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("what node second takes from first is " + rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'type': 'convolution', 'filters': 6, 'kernel': 3 | [channels, length] or [channels, rows,"
            + " columns]",
        "'type': 'transposed-convolution', 'filters': 6, 'kernel': 3 | [channels, length] or"
            + " [channels, rows, columns]",
        "'type': 'pooling', 'size': 3 | [channels, length] or [channels, rows, columns]",
        "'type': 'global-pooling' | [channels, length] or [channels, rows, columns]",
        "'type': 'up-sampling' | [channels, length] or [channels, rows, columns]",
        "'type': 'space-to-depth' | [channels, rows, columns]",
        "'type': 'depth-to-space' | [channels, rows, columns]"
      })
  void spatialNodesWantSpace(String node, String expected) {
    assertThatThrownBy(() -> behindFirst("'inputs': ['flat'], " + node))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("what node second takes from flat is [72], expected " + expected);
  }

  @Test
  void blocksWantImages() {
    assertThatThrownBy(() -> Networks.ofNodes(Shape.of(4, 6), "'type': 'space-to-depth'"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("what node out takes from in is [4, 6], expected [channels, rows, columns]");
  }

  @Test
  void windowsOverALine() {
    assertThatThrownBy(() -> Networks.ofNodes(Shape.of(4, 6), "'type': 'pooling', 'size': 7"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "what node out takes from in is [4, 6], expected at least as much as its window of 7"
                + " spans");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'type': 'standardise', 'offset': [1, 2, 3], 'scale': [1] | offset of node second is 3"
            + " numbers, expected 1 or 4, as first gives [4, 6, 6]",
        "'type': 'standardise', 'offset': [1], 'scale': [1, 2] | scale of node second is 2 numbers,"
            + " expected 1 or 4, as first gives [4, 6, 6]",
        "'type': 'dense' | units of node second are missing, expected a whole number",
        "'type': 'convolution', 'filters': 2, 'kernel': [2, 2], 'stride': [1, 2, 3] | network:"
            + " $.nodes[2].stride: number of extents is 3, expected a whole number from 1 to 2"
      })
  void otherMisfits(String node, String sentence) {
    assertThatThrownBy(() -> behindFirst(node))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void extentsPerAxisAreAsManyAsAxes() {
    assertThatThrownBy(
            () ->
                Networks.ofNodes(
                    Shape.of(4, 6), "'type': 'convolution', 'filters': 2, 'kernel': [3, 3]"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("[3, 3], expected one number, or one for each of the 1 axes");
  }

  @Test
  void filtersAreAMultipleOfGroups() {
    assertThatThrownBy(
            () -> behindFirst("'type': 'convolution', 'filters': 5, 'kernel': 1, 'groups': 2"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("filters is 5, expected a multiple of the 2 groups");
  }

  /** A node that takes itself, one that comes later, and a name that nobody has. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "second | an input of node second is \"second\", which comes after it or is itself,"
            + " expected a node before it, so that there is no cycle",
        "third  | an input of node second is \"third\", which comes after it or is itself,"
            + " expected a node before it, so that there is no cycle",
        "fourth | an input of node second is \"fourth\", expected the name of an input or of a"
            + " node before it"
      })
  void cyclesAndDanglingInputs(String input, String sentence) {
    assertThatThrownBy(
            () ->
                Networks.ofJson(
                    Shape.of(3),
                    "{'nodes': [{'type': 'dense', 'name': 'first', 'units': 3},"
                        + "{'type': 'add', 'name': 'second', 'inputs': ['first', '"
                        + input
                        + "']},"
                        + "{'type': 'dense', 'name': 'third', 'units': 3}]}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("network: $: " + sentence);
  }

  private static void behindFirst(String node) {
    Networks.ofJson(
        Shape.of(2, 6, 6),
        "{'nodes': [{'type': 'flatten', 'name': 'flat'},"
            + "{'type': 'convolution', 'name': 'first', 'inputs': ['in'], 'filters': 4,"
            + " 'kernel': 1},"
            + "{'name': 'second', "
            + node
            + "}]}");
  }

  private static Shape shape(String axes) {
    return new Shape(Arrays.stream(axes.trim().split(" ")).map(Integer::valueOf).toList());
  }
}
