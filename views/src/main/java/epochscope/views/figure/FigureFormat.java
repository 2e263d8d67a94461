package epochscope.views.figure;

import epochscope.export.AtomicFile;
import epochscope.views.drawing.Theme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a figure of a network can be written as. */
public enum FigureFormat {
  /** Lines and texts that other programs can change. */
  SVG(".svg"),
  /** Pixels. */
  PNG(".png"),
  /** A LaTeX document of its own. */
  TIKZ(".tex");

  /** Pixels of a unit: enough for a slide of 4K. */
  private static final double PIXELS = 3;

  private final String ending;

  FigureFormat(String ending) {
    this.ending = ending;
  }

  /** What the name of such a file usually ends in. */
  public String ending() {
    return ending;
  }

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name on the command line. */
  public static Optional<FigureFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  void write(Figure figure, Theme theme, Path file) {
    switch (this) {
      case SVG -> AtomicFile.write(file, new SvgFigure(theme.palette()).text(figure));
      case TIKZ -> AtomicFile.write(file, new TikzFigure(theme.palette()).text(figure));
      case PNG ->
          AtomicFile.write(
              file,
              out -> ImageIO.write(new PaintedFigure(theme).picture(figure, PIXELS), "png", out));
    }
  }
}
