package epochscope.views.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.FeatureMaps;
import epochscope.analysis.TriedMapRequest;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Shape;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.image.ImageFrames;
import epochscope.views.image.Marks;
import epochscope.views.image.ShownSample;
import epochscope.views.maps.TriedWindow.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriedWindowTest {
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":2,\"kernel\":3,\"stride\":2";
  private static final String POOLING = "\"type\":\"pooling\",\"size\":2";

  private final ImageFrames images = new ImageFrames(Shape.of(1, 12, 12), CONVOLUTION, POOLING);

  private TriedWindow tried(Selection selection) {
    return TriedWindow.of(images.topology, selection).orElseThrow();
  }

  @Test
  void valuesFollowEachOtherFromTheNodesOwnOn() {
    Selection once = TriedWindow.next(images.topology, images.selection, Part.STRIDE, 1);
    assertThat(tried(once)).isEqualTo(new TriedWindow("n0", Map.of(Part.STRIDE, "3")));
    Selection back = TriedWindow.next(images.topology, images.selection, Part.STRIDE, -1);
    Selection both = TriedWindow.next(images.topology, back, Part.PADDING, 1);
    assertThat(tried(both).changed()).isEqualTo(Map.of(Part.STRIDE, "1", Part.PADDING, "same"));
    assertThat(tried(both).words()).isEqualTo("tried: stride 1, padding same");
    Selection own = TriedWindow.next(images.topology, back, Part.STRIDE, 1);
    assertThat(TriedWindow.of(images.topology, own)).isEmpty();
  }

  /** Of a convolution there is no size to try, of a pooling no dilation. */
  @Test
  void whatANodeDoesNotHaveStays() {
    Selection first = images.selection;
    assertThat(TriedWindow.next(images.topology, first, Part.SIZE, 1)).isEqualTo(first);
    Selection pooling = first.withNeuron("n1", 0);
    assertThat(TriedWindow.next(images.topology, pooling, Part.DILATION, 1)).isEqualTo(pooling);
    Selection larger = TriedWindow.next(images.topology, pooling, Part.SIZE, 1);
    assertThat(tried(larger)).isEqualTo(new TriedWindow("n1", Map.of(Part.SIZE, "3")));
  }

  @Test
  void choicesOfOtherNetworksAreNone() {
    for (String text : new String[] {"stride=2|n7", "stride=9|n0", "nonsense", "|n0", ""}) {
      Selection selection = images.selection.withChoice(TriedWindow.CHOICE, text);
      assertThat(TriedWindow.of(images.topology, selection)).isEmpty();
    }
  }

  @Test
  void theRestOfTheNodeIsItsOwn() {
    NodeSpec own = images.topology.nodes().getFirst().spec();
    TriedWindow window = new TriedWindow("n0", Map.of(Part.PADDING, "2", Part.DILATION, "3"));
    NodeSpec.Convolution tried = (NodeSpec.Convolution) window.appliedTo(own);
    assertThat(tried.padding()).isEqualTo(Padding.of(2));
    assertThat(tried.dilation()).isEqualTo(Extents.of(3));
    assertThat(tried.stride()).isEqualTo(Extents.of(2));
    assertThat(tried.kernel()).isEqualTo(Extents.of(3));
    assertThat(tried.filters()).isEqualTo(2);
  }

  /** With stride 1 the map has 10 × 10 values; the last is read, and said to be tried. */
  @Test
  void theTriedMapTakesThePlaceOfTheTrainedOne() {
    images.selection = images.selection.withChoice(TriedWindow.CHOICE, "stride=1|n0");
    Frame frame = images.answered();
    NodeSpec spec = tried(images.selection).appliedTo(images.topology.nodes().getFirst().spec());
    AnalysisContext context = Answers.context(frame);
    float[] sample = ShownSample.of(frame.data(), frame.selection());
    Frame answered = Answers.to(frame, new TriedMapRequest(context, spec, sample));
    Surface surface = new Surface(700, 420, 1, Theme.LIGHT);
    Reading reading = new FeatureMapsPainter().paint(answered, surface);
    Map<String, Marks.Found> marks = Marks.of(reading, 700, 420);
    double[] x = ImageFrames.doubles(images.picture());
    int[] kernel = {3, 3};
    for (int[] place : new int[][] {{0, 0, 0}, {1, 9, 9}, {0, 4, 7}}) {
      double expected = images.convolved(x, Shape.of(1, 12, 12), 0, 2, kernel, 1, 0, 1, place);
      String where = "n0[" + place[0] + "], row " + place[1] + ", column " + place[2] + " = ";
      String found =
          marks.keySet().stream().filter(t -> t.startsWith(where)).findFirst().orElseThrow();
      assertThat(found).endsWith("tried: stride 1");
      assertThat(Marks.number(found.substring(0, found.indexOf('\n'))))
          .isCloseTo(expected, within(1e-3 * (1 + Math.abs(expected))));
    }
    assertThat(frame.result(FeatureMaps.class).orElseThrow().maps().get("n0").shape())
        .isEqualTo(Shape.of(2, 5, 5));
  }
}
