package epochscope.views.kernel;

import epochscope.analysis.KernelStep;
import epochscope.spec.Activation;
import epochscope.spec.PoolingKind;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.List;

/** The sum of the channels' parts and the bias, and what the activation makes of it, in a line. */
final class SumLine {
  private static final int MOST_DIGITS = 3;

  private final Surface surface;
  private final StepAt step;
  private final List<Integer> shown;
  private final int digits;

  private record Part(String text, int colour) {}

  /**
   * @param shown channels that are shown, counted from the first that is looked at
   */
  SumLine(Surface surface, StepAt step, List<Integer> shown) {
    this.surface = surface;
    this.step = step;
    this.shown = shown;
    digits = digits(step);
  }

  /** Behind the point: as many as all numbers of the line need. */
  private static int digits(StepAt step) {
    KernelStep kernel = step.kernel();
    return kernel == null
        ? Numerals.decimals(MOST_DIGITS, step.value())
        : Math.max(
            Numerals.decimals(MOST_DIGITS, kernel.bias(), kernel.z(), kernel.value()),
            Numerals.decimals(MOST_DIGITS, kernel.sums()));
  }

  void paint(Box box) {
    List<Part> parts = step.isConvolution() ? sum() : pooling();
    double size = Math.max(1.35 * surface.theme().textSize(), 0.55 * box.height());
    double width = width(parts, size);
    if (width > box.width()) {
      size *= box.width() / width;
    }
    if (size < 0.8 * surface.theme().smallSize()) {
      size = Math.min(1.35 * surface.theme().textSize(), 0.9 * surface.theme().textSize());
      parts = parts.subList(Math.max(0, parts.size() - 1), parts.size());
    }
    double x = box.centreX() - Math.min(box.width(), width(parts, size)) / 2;
    for (Part part : parts) {
      TextStyle style = new TextStyle(Typeface.MEDIUM, size, part.colour());
      surface.text(part.text(), x, style.baselineAround(box.centreY()), 0, style);
      x += style.width(part.text());
    }
  }

  private double width(List<Part> parts, double size) {
    TextStyle style = new TextStyle(Typeface.MEDIUM, size, 0);
    return parts.stream().mapToDouble(part -> style.width(part.text())).sum();
  }

  private List<Part> sum() {
    KernelStep kernel = step.kernel();
    int text = surface.palette().text();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(Texts.get("kernel.bias") + " " + Numerals.readable(kernel.bias(), digits), text));
    double others = kernel.z() - kernel.bias();
    int most = (int) (surface.width() / (7 * surface.theme().textSize()));
    int named = shown.size() <= most ? shown.size() : Math.max(1, most - 1);
    for (int place = 0; place < named; place++) {
      double part = kernel.sums()[shown.get(place)];
      int colour = StepColours.channel(step, place, surface.palette());
      parts.add(new Part(signed(part), colour));
      others -= part;
    }
    if (named < step.channels()) {
      String rest = Texts.get("kernel.others", step.channels() - named);
      parts.add(new Part(signed(others) + " " + rest, surface.palette().muted()));
    }
    String z = " = " + Numerals.readable(kernel.z(), digits);
    Activation activation = step.target().spec().activation();
    parts.add(
        new Part(
            activation == Activation.LINEAR
                ? z
                : z
                    + ",  "
                    + applied(activation)
                    + " = "
                    + Numerals.readable(kernel.value(), digits),
            text));
    return parts;
  }

  private String applied(Activation activation) {
    return activation.word() + "(" + Numerals.readable(step.kernel().z(), digits) + ")";
  }

  private String signed(double value) {
    return (value < 0 ? " − " : " + ") + Numerals.readable(Math.abs(value), digits);
  }

  private List<Part> pooling() {
    int text = surface.palette().text();
    String value = Numerals.readable(step.value(), digits);
    String what = step.poolingWord();
    if (step.pooling().kind() == PoolingKind.MAX) {
      return List.of(
          new Part(what + " = ", text), new Part(value, surface.palette().classColour(3)));
    }
    String of = Texts.get("kernel.of", Integer.toString(step.pooling().counted()));
    return List.of(new Part(what + " " + of + " = " + value, text));
  }
}
