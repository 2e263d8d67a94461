package epochscope.views.network;

import epochscope.analysis.BackwardPass;
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
import epochscope.views.drawing.Box;
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
    float[] parameters = frame.snapshot() == null ? null : frame.snapshot().parameters();
    boolean passes =
        NetworkChoices.showsPass(frame.selection())
            && !topology.takesImages()
            && parameters != null;
    Box body = passes ? labels.body().inset(0, 0, 0, LossLine.height(surface)) : labels.body();
    NetworkLayout layout =
        NetworkLayout.of(
            topology, frame.selection(), body, labels.namesWidth(), surface.theme(), passes);
    if (passes) {
      return paintPass(frame, surface, layout, labels, features);
    }
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
    labels.paint(layout, lines.largest(), false);
    edge.forEach(mark::paintValue);
    biases.marks().stream().filter(b -> b.index() == chosen).forEach(mark::paint);
    List<WeightEdge> edges = parameters == null ? List.of() : lines.edges();
    return new NetworkReading(frame, layout, features, edges, biases.marks());
  }

  /** One sample's numbers; until they are there, the network without any. */
  private static Reading paintPass(
      Frame frame,
      Surface surface,
      NetworkLayout layout,
      NetworkLabels labels,
      List<String> features) {
    Topology topology = frame.topology();
    float[] parameters = frame.snapshot().parameters();
    boolean backward = NetworkChoices.showsBackward(frame.selection());
    WeightLines weights = new WeightLines(surface, topology, layout, parameters, 0);
    Optional<BackwardPass> pass = pass(frame);
    WeightLines shown =
        backward && pass.isPresent()
            ? new WeightLines(surface, topology, layout, pass.get().gradient(), 0)
            : weights;
    shown.paint();
    int chosen = NetworkChoices.parameter(topology, frame.selection());
    ChosenParameter mark = new ChosenParameter(surface);
    shown.edges().stream()
        .filter(e -> e.index() == chosen)
        .forEach(e -> mark.paint(e, shown.width(e.weight())));
    if (pass.isPresent()) {
      new PassPicture(surface, topology, layout, pass.get(), parameters, backward).paint();
      new EdgeNumbers(surface, pass.get(), backward).paint(weights.edges());
      Box line = layout.body();
      Box below =
          new Box(
              line.x(),
              line.bottom() + labels.countsHeight(),
              line.width(),
              LossLine.height(surface));
      new LossLine(surface, pass.get())
          .paint(
              below,
              frame.experiment().training().loss(),
              pass.get().nodes().get(topology.output().name()).value());
    }
    layout.columns().forEach(column -> paintFrames(frame, surface, column));
    BiasMarks biases = new BiasMarks(surface, topology, layout, parameters);
    biases.paint();
    labels.paint(layout, shown.largest(), backward && pass.isPresent());
    biases.marks().stream().filter(b -> b.index() == chosen).forEach(mark::paint);
    return new NetworkReading(frame, layout, features, weights.edges(), biases.marks());
  }

  /** Empty where there is none yet, or where it is of another network. */
  static Optional<BackwardPass> pass(Frame frame) {
    return frame
        .result(BackwardPass.class)
        .filter(pass -> pass.gradient().length <= frame.topology().parameters().size())
        .filter(pass -> pass.gradient().length >= frame.topology().parameters().trained())
        .filter(
            pass ->
                frame.topology().nodes().stream()
                    .allMatch(
                        node ->
                            pass.nodes().containsKey(node.name())
                                && pass.nodes().get(node.name()).z().length == node.out()));
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
