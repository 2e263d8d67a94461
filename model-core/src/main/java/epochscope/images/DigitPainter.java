package epochscope.images;

import epochscope.random.Draws;
import epochscope.spec.ImageSource;
import java.util.List;

/**
 * Draws handwritten digits, made ready as MNIST's are: fitted into a box of 20 × 20 pixels, their
 * centre of mass in the middle of 28 × 28.
 */
final class DigitPainter implements ImagePainter {
  private static final int SIDE = ImageSource.Digits.SIDE;
  private static final double BOX = 20;
  private static final double USUAL_WIDTH = 2.3;
  private static final double WIDTH_SPREAD = 0.25;
  private static final double NARROWEST = 1.2;
  private static final double WIDEST = 4.2;

  private final double distortion;

  DigitPainter(double distortion) {
    this.distortion = distortion;
  }

  @Override
  public void paint(int label, Draws draws, float[] pixels, int offset) {
    List<List<Stroke>> ways = DigitGlyphs.of(label);
    List<Stroke> way = ways.get(draws.index(ways.size()));
    Hand hand = new Hand(draws, distortion);
    double width =
        Math.clamp(USUAL_WIDTH * StrictMath.exp(hand.strays(WIDTH_SPREAD)), NARROWEST, WIDEST);
    List<double[]> lines = way.stream().map(stroke -> written(stroke, hand)).toList();
    new LinesFrame(lines).place(BOX - width, SIDE / 2.0);
    Ink ink = new Ink(SIDE, SIDE);
    lines.forEach(line -> ink.draw(line, width));
    ink.copyTo(pixels, offset);
  }

  private static double[] written(Stroke stroke, Hand hand) {
    double[] line = new Stroke(stroke.points().stream().map(hand::near).toList()).polyline();
    hand.bend(line);
    return line;
  }
}
