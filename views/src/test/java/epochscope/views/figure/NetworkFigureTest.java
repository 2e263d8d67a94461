package epochscope.views.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.Topology;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Theme;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class NetworkFigureTest {
  private static final Topology SMALL =
      topology(
          Shape.of(2),
          """
          {"name": "h_1", "type": "dense", "units": 3, "activation": "tanh"},
          {"name": "drop", "type": "dropout", "rate": 0.2},
          {"name": "out", "type": "dense", "units": 1, "activation": "logistic"}
          """);
  private static final Topology RESIDUAL =
      topology(
          Shape.of(1, 28, 28),
          """
          {"name": "c1", "type": "convolution", "filters": 8, "kernel": 3, "padding": "same",
           "activation": "relu"},
          {"name": "c2", "type": "convolution", "filters": 8, "kernel": 3, "padding": "same"},
          {"name": "n", "type": "batch-normalisation"},
          {"name": "sum", "type": "add", "inputs": ["n", "c1"]},
          {"name": "r", "type": "activation", "activation": "relu"},
          {"name": "p", "type": "pooling", "size": 2},
          {"name": "f", "type": "flatten"},
          {"name": "out", "type": "dense", "units": 10, "activation": "softmax"}
          """);

  /** h_1: [3][2], then its bias; out: [1][3], then its bias. */
  private static final double[] PARAMETERS = {1, -2, 0.5, 0, -1, 1.5, 9, 9, 9, -3, 0.75, 1.5, 9};

  private static Topology topology(Shape sample, String nodes) {
    String json = "{\"nodes\": [" + nodes + "]}";
    return Topology.of(SpecJson.read(json, NetworkSpec.class, "network"), sample);
  }

  private static Figure small(double[] parameters) {
    return NetworkFigure.of(SMALL, parameters, List.of("x<1>", "x2"), List.of("response"));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void edgesHaveSignAndSizeOfTheirWeights() throws Exception {
    Document svg = parsed(new SvgFigure(Palette.LIGHT).text(small(PARAMETERS)));
    assertThat(elements(svg, "circle")).hasSize(2 + 3 + 1);
    List<Element> lines = elements(svg, "line");
    // 6 + 3 weights, and the two of the legend.
    assertThat(lines).hasSize(6 + 3 + 2);
    String blue = "#0072b2";
    String orange = "#e69f00";
    // To unit 0 the weights 1 and −2, the largest of the layer.
    assertThat(lines.get(0).getAttribute("stroke")).isEqualTo(orange);
    assertThat(number(lines.get(0), "stroke-width")).isCloseTo(0.6 + 4.4 / 2, within(0.01));
    assertThat(lines.get(1).getAttribute("stroke")).isEqualTo(blue);
    assertThat(number(lines.get(1), "stroke-width")).isCloseTo(5, within(0.01));
    assertThat(number(lines.get(3), "stroke-width")).isCloseTo(0.6, within(0.01));
    assertThat(number(lines.get(6), "stroke-width")).isCloseTo(5, within(0.01));
    assertThat(number(lines.get(7), "stroke-width")).isCloseTo(0.6 + 1.1, within(0.01));
    List<String> texts = elements(svg, "text").stream().map(Element::getTextContent).toList();
    assertThat(texts).contains("x<1>", "x2", "response", "h_1", "3 tanh, dropout 0.2");
  }

  @Test
  void nothingStandsOutsideOfThePaper() throws Exception {
    for (Figure figure : List.of(small(PARAMETERS), small(null), blocks())) {
      Document svg = parsed(new SvgFigure(Palette.DARK).text(figure));
      for (Element text : elements(svg, "text")) {
        assertThat(number(text, "x")).isBetween(0.0, figure.width());
        assertThat(number(text, "y")).isBetween(8.0, figure.height());
      }
      for (Element circle : elements(svg, "circle")) {
        double radius = number(circle, "r");
        assertThat(number(circle, "cy")).isBetween(radius, figure.height() - radius);
      }
    }
  }

  private static Figure blocks() {
    return NetworkFigure.of(RESIDUAL, null, List.of(), List.of());
  }

  @Test
  void othersAreBlocksWithShapesAndArcsOverWhatIsSkipped() throws Exception {
    Document svg = parsed(new SvgFigure(Palette.LIGHT).text(blocks()));
    // The paper, the input and eight nodes.
    assertThat(elements(svg, "rect")).hasSize(1 + 1 + 8);
    assertThat(elements(svg, "path")).hasSize(1);
    assertThat(elements(svg, "polygon")).hasSize(9);
    List<String> texts = elements(svg, "text").stream().map(Element::getTextContent).toList();
    assertThat(texts)
        .contains("1×28×28", "conv 3×3", "8×28×28", "max-pool 2×2", "8×14×14", "1568", "softmax");
  }

  @Test
  void latexFindsNothingThatItTakesForCommands() {
    String tex = new TikzFigure(Palette.LIGHT).text(small(PARAMETERS));
    assertThat(tex).contains("\\documentclass[tikz", "{h\\_1};", "\\end{document}");
    assertThat(tex.chars().filter(c -> c == '{').count())
        .isEqualTo(tex.chars().filter(c -> c == '}').count());
    assertThat(tex.lines().filter(line -> line.contains("circle["))).hasSize(6);
    assertThat(tex.lines().filter(line -> line.startsWith("  \\draw"))).hasSize(11);
    assertThat(TikzFigure.escaped("50 % of α_s × $2^3$ {−1}"))
        .isEqualTo("50 \\% of $\\alpha$\\_s $\\times$ \\$2\\textasciicircum{}3\\$ \\{$-$1\\}");
  }

  @Test
  void pixelsAreThoseOfTheMarks() {
    Figure figure = small(PARAMETERS);
    BufferedImage picture = new PaintedFigure(Theme.DARK).picture(figure, 2);
    assertThat(picture.getWidth()).isEqualTo(2 * (int) Math.ceil(figure.width()));
    FigureMark.Circle output =
        figure.marks().stream()
            .filter(FigureMark.Circle.class::isInstance)
            .map(FigureMark.Circle.class::cast)
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(picture.getRGB((int) (2 * output.x()), (int) (2 * output.y())))
        .isEqualTo(FigureInk.OUTPUT.of(Palette.DARK));
    assertThat(picture.getRGB(3, 3)).isEqualTo(Palette.DARK.surface());
    // The weight 1.5 from the last hidden unit, halfway to the output.
    FigureMark.Line last =
        figure.marks().stream()
            .filter(FigureMark.Line.class::isInstance)
            .map(FigureMark.Line.class::cast)
            .toList()
            .get(8);
    int x = (int) (last.x0() + last.x1());
    int y = (int) (last.y0() + last.y1());
    int found = picture.getRGB(x, y);
    assertThat(found >> 16 & 255).as("red of orange").isGreaterThan(120);
    assertThat(found & 255).as("blue of orange").isLessThan(60);
  }
}
