package epochscope.views.network;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeatureMaps;
import epochscope.analysis.NeuronMaps;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.spec.Task;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.ResponseScale;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.image.MapPlace;
import epochscope.views.network.NetworkLayout.Column;
import java.util.List;
import java.util.Optional;

/**
 * Paints the network: units with what they see, weights as lines, shapes and parameters in words.
 */
public final class NetworkPainter implements RunPainter {
  private PreparedData scaledData;
  private Palette scaledPalette;
  private ColourMap responseColours;

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.topology() == null) {
      Notice.paint(surface, surface.box(), Texts.get("network.empty"), Texts.get("remedy.network"));
      return Reading.NOTHING;
    }
    Topology topology = frame.topology();
    List<String> features = features(frame);
    NetworkLabels labels = new NetworkLabels(surface, topology, features);
    NetworkLayout layout =
        NetworkLayout.of(
            topology, frame.selection(), labels.body(), labels.namesWidth(), surface.theme());
    float[] parameters = frame.snapshot() == null ? null : frame.snapshot().parameters();
    WeightLines lines =
        new WeightLines(surface, topology, layout, parameters, NetworkScale.most(company));
    lines.paint();
    int chosen = NetworkChoices.parameter(topology, frame.selection());
    ChosenParameter mark = new ChosenParameter(surface);
    List<WeightEdge> edge = lines.edges().stream().filter(e -> e.index() == chosen).toList();
    edge.forEach(e -> mark.paint(e, lines.width(e.weight())));
    paintNeurons(frame, new NetworkScale(company), surface, layout);
    BiasMarks biases = new BiasMarks(surface, topology, layout, parameters);
    biases.paint();
    labels.paint(layout, lines.largest());
    edge.forEach(mark::paintValue);
    biases.marks().stream().filter(b -> b.index() == chosen).forEach(mark::paint);
    List<WeightEdge> edges = parameters == null ? List.of() : lines.edges();
    return new NetworkReading(frame, layout, features, edges, biases.marks());
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("node", "parameter", "unit", "input", "value");
    if (frame.topology() == null || frame.snapshot() == null) {
      return text.toString();
    }
    for (Block block : frame.topology().parameters().blocks()) {
      int inputs = block.shape().size() > 1 ? block.shape().get(1) : 1;
      for (int i = 0; i < block.size(); i++) {
        Object input = block.shape().size() > 1 ? i % inputs : "";
        float value = frame.snapshot().parameters()[block.offset() + i];
        text.row(block.node(), block.name(), i / inputs, input, value);
      }
    }
    return text.toString();
  }

  @Override
  public RunPainter another() {
    return new NetworkPainter();
  }

  private void paintNeurons(
      Frame frame, NetworkScale scale, Surface surface, NetworkLayout layout) {
    NeuronMaps maps = frame.result(NeuronMaps.class).orElse(null);
    NeuronPictures pictures =
        new NeuronPictures(
            surface,
            frame.topology(),
            maps,
            scale,
            responseColours(frame.data(), surface.palette()));
    FeatureMaps sample = frame.result(FeatureMaps.class).orElse(null);
    for (Column column : layout.columns()) {
      boolean output = frame.topology().isOutput(column.node());
      Optional<DecisionMap> decision = frame.result(DecisionMap.class);
      if (sample != null && asNumbers(frame, column)) {
        new SampleValues(surface, frame.topology(), sample, scale).paint(column);
      } else if (frame.topology().takesImages()) {
        new SamplePictures(surface, frame.topology(), sample, scale).paint(column);
      } else if (column.node() < 0) {
        new InputPictures(surface, maps).paint(column);
      } else if (output && column.units() == 1 && decision.isPresent()) {
        pictures.paintResponse(decision.get(), column);
      } else {
        pictures.paint(column);
      }
      paintFrames(frame, surface, column);
    }
  }

  /** Whether the units of a table's network are to show what they give for the chosen sample. */
  private static boolean asNumbers(Frame frame, Column column) {
    return NetworkChoices.showsSample(frame.selection())
        && NetworkLayout.shape(frame.topology(), column.node()).rank() == 1;
  }

  private static void paintFrames(Frame frame, Surface surface, Column column) {
    Selection selection = frame.selection();
    String name = column.node() < 0 ? null : frame.topology().nodes().get(column.node()).name();
    for (int i = 0; i < column.drawn().size(); i++) {
      boolean selected =
          name != null
              && name.equals(selection.node())
              && column.drawn().get(i)
                  == MapPlace.channel(
                      NetworkLayout.shape(frame.topology(), column.node()), selection.unit());
      NeuronFrame.paint(surface, column.boxes().get(i), selected);
    }
  }

  private ColourMap responseColours(PreparedData data, Palette palette) {
    if (data == null || data.train().task() == Task.CLASSIFY || data.train().size() == 0) {
      return null;
    }
    if (data != scaledData || palette != scaledPalette) {
      responseColours = ResponseScale.of(data, 0, palette);
      scaledData = data;
      scaledPalette = palette;
    }
    return responseColours;
  }

  private static List<String> features(Frame frame) {
    return frame.data() == null
        ? List.of()
        : frame.data().train().features().stream().map(Feature::name).toList();
  }
}
