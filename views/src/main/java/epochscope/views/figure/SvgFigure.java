package epochscope.views.figure;

import epochscope.views.drawing.Palette;
import java.util.Locale;

/** A figure as SVG 1.1, its texts as text. */
record SvgFigure(Palette palette) {
  private static final String FONTS = "Roboto, Helvetica, Arial, sans-serif";

  String text(Figure figure) {
    StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\""
                + " height=\"%s\" font-family=\"%s\" role=\"img\">%n",
            number(figure.width()),
            number(figure.height()),
            number(figure.width()),
            number(figure.height()),
            FONTS));
    svg.append("  <title>").append(escaped(figure.title())).append("</title>\n");
    svg.append(
        "  <rect width=\"100%\" height=\"100%\" fill=\"" + colour(FigureInk.PAPER) + "\"/>\n");
    figure.marks().forEach(mark -> svg.append("  ").append(element(mark)).append('\n'));
    return svg.append("</svg>\n").toString();
  }

  private String element(FigureMark mark) {
    return switch (mark) {
      case FigureMark.Line l ->
          format(
              "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
                  + " stroke-opacity=\"%s\"/>",
              number(l.x0()),
              number(l.y0()),
              number(l.x1()),
              number(l.y1()),
              colour(l.ink()),
              number(l.width()),
              number(l.strength()));
      case FigureMark.Curve c ->
          format(
              "<path d=\"M %s %s C %s %s %s %s %s %s\" fill=\"none\" stroke=\"%s\""
                  + " stroke-width=\"1.8\"/>",
              number(c.x0()),
              number(c.y0()),
              number(c.towardsX0()),
              number(c.towardsY0()),
              number(c.towardsX1()),
              number(c.towardsY1()),
              number(c.x1()),
              number(c.y1()),
              colour(c.ink()));
      case FigureMark.Head h -> head(h);
      case FigureMark.Circle c ->
          format(
              "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\""
                  + " stroke-width=\"1.4\"/>",
              number(c.x()), number(c.y()), number(c.radius()), colour(c.fill()), colour(c.rim()));
      case FigureMark.Box b ->
          format(
              "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\""
                  + " stroke=\"%s\" stroke-width=\"1.4\"/>",
              number(b.x()),
              number(b.y()),
              number(b.width()),
              number(b.height()),
              number(FigureMark.Box.CORNER),
              colour(b.fill()),
              colour(b.rim()));
      case FigureMark.Label l ->
          format(
              "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\" fill=\"%s\">%s</text>",
              number(l.x()),
              number(l.y()),
              number(l.size()),
              l.bold() ? " font-weight=\"500\"" : "",
              l.anchor().name().toLowerCase(Locale.ROOT),
              colour(l.ink()),
              escaped(l.text()));
    };
  }

  private String head(FigureMark.Head head) {
    StringBuilder points = new StringBuilder();
    for (double[] corner : head.corners()) {
      points.append(number(corner[0])).append(',').append(number(corner[1])).append(' ');
    }
    return format(
        "<polygon points=\"%s\" fill=\"%s\"/>", points.toString().strip(), colour(head.ink()));
  }

  private String colour(FigureInk ink) {
    return "#%06x".formatted(ink.of(palette) & 0xFFFFFF);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** To a hundredth. */
  static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
