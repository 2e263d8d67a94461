package epochscope.views.figure;

import epochscope.views.drawing.Palette;
import java.util.Locale;

/** A figure as a LaTeX document of its own, which pdflatex makes a picture of. */
record TikzFigure(Palette palette) {
  /** TeX points of a unit: a row of blocks is as wide as a slide. */
  private static final double SCALE = 0.6;

  String text(Figure figure) {
    StringBuilder tex = new StringBuilder();
    tex.append("% ").append(figure.title()).append("\n");
    tex.append("\\documentclass[tikz,border=4pt]{standalone}\n");
    tex.append("\\usepackage[T1]{fontenc}\n");
    for (FigureInk ink : FigureInk.values()) {
      tex.append(
          "\\definecolor{%s}{HTML}{%06X}%n"
              .formatted(ink.word(), ink.of(palette) & 0xFFFFFF)
              .replace("\r", ""));
    }
    if (palette == Palette.DARK) {
      tex.append("\\pagecolor{paper}\n");
    }
    tex.append("\\begin{document}\n");
    tex.append(
        "\\begin{tikzpicture}[x=%spt, y=-%spt, font=\\sffamily]\n"
            .formatted(SvgFigure.number(SCALE), SvgFigure.number(SCALE)));
    figure.marks().forEach(mark -> tex.append("  ").append(command(mark)).append('\n'));
    return tex.append("\\end{tikzpicture}\n\\end{document}\n").toString();
  }

  private static String command(FigureMark mark) {
    return switch (mark) {
      case FigureMark.Line l ->
          "\\draw[%s, opacity=%s, line width=%spt] %s -- %s;"
              .formatted(
                  l.ink().word(),
                  SvgFigure.number(l.strength()),
                  SvgFigure.number(l.width() * SCALE),
                  at(l.x0(), l.y0()),
                  at(l.x1(), l.y1()));
      case FigureMark.Curve c ->
          "\\draw[%s, line width=1.1pt] %s .. controls %s and %s .. %s;"
              .formatted(
                  c.ink().word(),
                  at(c.x0(), c.y0()),
                  at(c.towardsX0(), c.towardsY0()),
                  at(c.towardsX1(), c.towardsY1()),
                  at(c.x1(), c.y1()));
      case FigureMark.Head h -> {
        double[][] corners = h.corners();
        yield "\\fill[%s] %s -- %s -- %s -- cycle;"
            .formatted(
                h.ink().word(),
                at(corners[0][0], corners[0][1]),
                at(corners[1][0], corners[1][1]),
                at(corners[2][0], corners[2][1]));
      }
      case FigureMark.Circle c ->
          "\\filldraw[fill=%s, draw=%s, line width=0.8pt] %s circle[radius=%spt];"
              .formatted(
                  c.fill().word(),
                  c.rim().word(),
                  at(c.x(), c.y()),
                  SvgFigure.number(c.radius() * SCALE));
      case FigureMark.Box b ->
          "\\filldraw[fill=%s, draw=%s, line width=0.8pt, rounded corners=%spt] %s rectangle %s;"
              .formatted(
                  b.fill().word(),
                  b.rim().word(),
                  SvgFigure.number(FigureMark.Box.CORNER * SCALE),
                  at(b.x(), b.y()),
                  at(b.x() + b.width(), b.y() + b.height()));
      case FigureMark.Label l -> label(l);
    };
  }

  private static String label(FigureMark.Label label) {
    String anchor =
        switch (label.anchor()) {
          case START -> "base west";
          case MIDDLE -> "base";
          case END -> "base east";
        };
    double size = label.size() * SCALE;
    return "\\node[anchor=%s, inner sep=0pt, text=%s, font=\\sffamily%s\\fontsize{%s}{%s}\\selectfont] at %s {%s};"
        .formatted(
            anchor,
            label.ink().word(),
            label.bold() ? "\\bfseries" : "",
            SvgFigure.number(size),
            SvgFigure.number(1.2 * size),
            at(label.x(), label.y()),
            escaped(label.text()));
  }

  private static String at(double x, double y) {
    return "(" + SvgFigure.number(x) + ", " + SvgFigure.number(y) + ")";
  }

  /** What TeX would take for commands, and signs that its usual fonts do not have. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(escaped(c)));
    return escaped.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) c;
      case '×' -> "$\\times$";
      case '−' -> "$-$";
      case '–' -> "--";
      default -> c < 128 || Character.isLetter(c) && c < 0x180 ? Character.toString(c) : greek(c);
    };
  }

  /** Greek letters are formulas; of others only that they are there can be said. */
  private static String greek(int c) {
    String name = Character.getName(c);
    if (name != null && name.startsWith("GREEK SMALL LETTER ") && !name.contains("WITH")) {
      return "$\\" + name.substring(19).toLowerCase(Locale.ROOT).replace("lamda", "lambda") + "$";
    }
    return c == 'µ' ? "$\\mu$" : "?";
  }
}
