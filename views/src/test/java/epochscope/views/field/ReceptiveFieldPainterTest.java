package epochscope.views.field;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.EffectiveField;
import epochscope.analysis.FeatureMaps;
import epochscope.analysis.FieldBox;
import epochscope.spec.ImageSource;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.image.ImageFrames;
import epochscope.views.image.InputPicture;
import epochscope.views.image.Marks;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceptiveFieldPainterTest {
  private static final int SIZE = 20;
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":2,\"kernel\":3,\"dilation\":2";
  private static final String POOLING =
      "\"type\":\"pooling\",\"kind\":\"average\",\"size\":2,\"stride\":2";
  private static final String STRIDED =
      "\"type\":\"convolution\",\"filters\":2,\"kernel\":[3,2],\"stride\":1";

  /** All ink: what is seen is dark, what is not is dimmed by 80 %. */
  @Test
  void theBoxHoldsThePixelsThatChangeTheValueAndNoOther() {
    ImageFrames images = images();
    for (int unit : new int[] {0, 17, 36 + 8}) {
      images.select("n2", unit % images.topology.nodes().get(2).out());
      Frame frame = images.frame();
      Surface surface = new Surface(500, 300, 1, Theme.LIGHT);
      Reading reading = new ReceptiveFieldPainter().paint(frame, surface);
      Map<String, Marks.Found> marks = Marks.of(reading, 500, 300);
      Pixels pixels = new Pixels(surface.image());
      FieldBox expected = sensitive(images, images.selection.unit());
      int seen = Palette.LIGHT.text();
      int dimmed = Colours.mix(seen, Palette.LIGHT.surface(), 0.8);
      for (int row = 0; row < SIZE; row++) {
        for (int column = 0; column < SIZE; column++) {
          Marks.Found found = find(marks, "row " + row + ", column " + column + ":");
          boolean inside =
              row >= expected.top()
                  && row <= expected.bottom()
                  && column >= expected.left()
                  && column <= expected.right();
          assertThat(pixels.at(found.x() + 5, found.y() + 5))
              .as("unit %d, row %d, column %d", unit, row, column)
              .isEqualTo(inside ? seen : dimmed);
        }
      }
    }
  }

  /** By changing each pixel and looking whether the value changes. */
  private static FieldBox sensitive(ImageFrames images, int unit) {
    float[] picture = images.picture();
    float before = value(images, picture, unit);
    FieldBox box = null;
    for (int i = 0; i < picture.length; i++) {
      float old = picture[i];
      picture[i] = old + 10;
      if (value(images, picture, unit) != before) {
        FieldBox pixel = FieldBox.at(i / SIZE, i % SIZE);
        box = box == null ? pixel : box.union(pixel);
      }
      picture[i] = old;
    }
    return box;
  }

  private static float value(ImageFrames images, float[] picture, int unit) {
    Frame frame = images.frame();
    AnalysisContext context =
        new AnalysisContext(frame.experiment(), frame.topology(), frame.data(), frame.snapshot());
    return FeatureMaps.of(context, picture).maps().get("n2").values()[unit];
  }

  @Test
  void aClickChoosesTheNeuronAroundThePlace() {
    ImageFrames images = images();
    images.select("n2", 0);
    Map<String, Marks.Found> marks = marks(images.frame());
    Shape shape = images.topology.nodes().get(2).output();
    int columns = shape.axis(2);
    // Neuron (2, 3) sees rows 4 … 13 and columns 6 … 13.
    images.select("n2", 2 * columns + 3);
    FieldBox field = sensitive(images, 2 * columns + 3);
    assertThat(field).isEqualTo(new FieldBox(4, 6, 13, 13));
    assertThat(find(marks, "row 9, column 10:").mark().selection().unit())
        .isEqualTo(2 * columns + 3);
    assertThat(find(marks, "row 0, column 0:").mark().selection().unit()).isZero();
  }

  @Test
  void theEffectIsColourAndRead() {
    ImageFrames images = images();
    images.pixels = new float[SIZE * SIZE];
    images.select("n2", 0);
    float[] gradient = new float[SIZE * SIZE];
    gradient[3 * SIZE + 2] = 0.25f;
    gradient[3 * SIZE + 3] = 0.125f;
    images.results.put(EffectiveField.class, new EffectiveField(10, "n2", 0, 50, gradient));
    Surface surface = new Surface(500, 300, 1, Theme.LIGHT);
    Reading reading = new ReceptiveFieldPainter().paint(images.frame(), surface);
    Map<String, Marks.Found> marks = Marks.of(reading, 500, 300);
    Pixels pixels = new Pixels(surface.image());
    Marks.Found full = find(marks, "row 3, column 2:");
    Marks.Found half = find(marks, "row 3, column 3:");
    Marks.Found none = find(marks, "row 4, column 3:");
    assertThat(full.mark().text()).endsWith("0.250");
    assertThat(half.mark().text()).endsWith("0.125");
    assertThat(pixels.at(full.x() + 5, full.y() + 5)).isEqualTo(0xFFE69F00);
    assertThat(pixels.at(half.x() + 5, half.y() + 5)).isEqualTo(0xFFF3CF80);
    assertThat(pixels.at(none.x() + 5, none.y() + 5)).isEqualTo(0xFFFFFFFF);
    // Of another neuron it says nothing.
    images.select("n2", 1);
    assertThat(marks(images.frame()).keySet()).noneMatch(text -> text.endsWith("0.250"));
  }

  @Test
  void anEffectThatIsNoNumberIsGrey() {
    ImageFrames images = images();
    images.select("n2", 0);
    float[] gradient = new float[SIZE * SIZE];
    Arrays.fill(gradient, Float.NaN);
    images.results.put(EffectiveField.class, new EffectiveField(10, "n2", 0, 50, gradient));
    Surface surface = new Surface(500, 300, 1, Theme.LIGHT);
    new ReceptiveFieldPainter().paint(images.frame(), surface);
    int invalid = Palette.LIGHT.invalid();
    assertThat(new Pixels(surface.image()).count(pixel -> pixel == invalid)).isGreaterThan(5_000);
  }

  /** Of 10 × 10 pixels in equal parts 7 × 7 are 49 %, 8 × 8 are 64 %. */
  @Test
  void halfOfTheEffectIsCountedFromTheMiddle() {
    float[] gradient = new float[SIZE * SIZE];
    FieldBox field = new FieldBox(4, 4, 13, 13);
    for (int i = 0; i < gradient.length; i++) {
      boolean inside = i / SIZE >= 4 && i / SIZE <= 13 && i % SIZE >= 4 && i % SIZE <= 13;
      gradient[i] = inside ? 1 : 0;
    }
    EffectiveField effect = new EffectiveField(1, "n2", 0, 1, gradient);
    assertThat(FieldWords.half(effect, field, SIZE, SIZE)).isEqualTo(new FieldBox(5, 5, 12, 12));
  }

  @Test
  void theObjectIsMeasuredWhereTheSourceDrawsOne() {
    ImageFrames images = images();
    images.pixels = new float[SIZE * SIZE];
    Arrays.fill(images.pixels, 0.2f);
    for (int i = 0; i < 5; i++) {
      images.pixels[(6 + i) * SIZE + 7] = 1;
      images.pixels[(6 + i) * SIZE + 8] = 0.8f;
    }
    assertThat(words(images).object()).isEmpty();
    images.source = new ImageSource.Shapes(null, null, null, null, null, null, null, null);
    assertThat(words(images).object()).contains(new FieldBox(6, 7, 10, 8));
    assertThat(words(images).sizes()).contains("the object spans 5×2");
  }

  private static FieldWords words(ImageFrames images) {
    Frame frame = images.frame();
    FieldChoice choice = FieldChoice.of(frame.topology(), frame.selection());
    return new FieldWords(frame, choice, InputPicture.of(frame), Optional.empty());
  }

  @Test
  void numbersAreTheArithmetic() {
    ImageFrames images = images();
    images.select("n2", 0);
    assertThat(new ReceptiveFieldPainter().numbers(images.frame()).split("\r\n"))
        .containsExactly(
            "node,kernel,stride,dilation,padding,size,jump,start",
            "n0,3,1,2,0,5,1,0",
            "n1,2,2,1,0,6,2,0",
            "n2,2,1,1,0,8,2,0");
  }

  @Test
  void stripsPaddingAndDenseLayersArePaintedAtAnySize() {
    ImageFrames strips =
        new ImageFrames(
            Shape.of(2, 12),
            "\"type\":\"convolution\",\"filters\":2,\"kernel\":5,\"padding\":\"same\"",
            "\"type\":\"dense\",\"units\":2");
    for (String node : new String[] {"n0", "n1"}) {
      strips.select(node, 0);
      for (int[] size : new int[][] {{1, 1}, {30, 200}, {360, 260}, {1280, 720}}) {
        Surface surface = new Surface(size[0], size[1], 1, Theme.DARK_PROJECTOR);
        new ReceptiveFieldPainter().paint(strips.frame(), surface);
      }
    }
    strips.select("n0", 0);
    assertThat(marks(strips.frame())).containsKey("padding");
  }

  @Test
  void tablesSayThatAllIsSeen() {
    Frame table = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 3).build();
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    assertThat(new ReceptiveFieldPainter().paint(table, surface)).isSameAs(Reading.NOTHING);
    assertThat(new Pixels(surface.image()).count(pixel -> pixel != 0xFFFFFFFF)).isGreaterThan(200);
  }

  private static ImageFrames images() {
    ImageFrames images = new ImageFrames(Shape.of(1, SIZE, SIZE), CONVOLUTION, POOLING, STRIDED);
    images.pixels = new float[SIZE * SIZE];
    Arrays.fill(images.pixels, 1);
    return images;
  }

  private static Map<String, Marks.Found> marks(Frame frame) {
    Surface surface = new Surface(500, 300, 1, Theme.LIGHT);
    return Marks.of(new ReceptiveFieldPainter().paint(frame, surface), 500, 300);
  }

  private static Marks.Found find(Map<String, Marks.Found> marks, String start) {
    return marks.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + " among " + marks.keySet()))
        .getValue();
  }
}
