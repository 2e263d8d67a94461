package epochscope.views.image;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.FeatureMaps;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import epochscope.views.Frame;
import epochscope.views.Selection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Frames of small networks over pictures, or over tables, for tests of the views of pictures. */
public final class ImageFrames {
  public final Shape sample;
  public final Topology topology;
  public final float[] parameters;

  /** Parameters of epoch 0. */
  public float[] first;

  /** [sample][feature] */
  public float[] pixels;

  public Selection selection = new Selection(null, -1, 0, 1, 0);
  public SourceSpec source = new SourceSpec.Xor(null, null, null);
  public final Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();

  /** x' = x/scale. */
  public double scale = 1;

  /**
   * @param nodes as JSON, without names, which are n0, n1, …
   */
  public ImageFrames(Shape sample, String... nodes) {
    this.sample = sample;
    List<NodeSpec> specs =
        IntStream.range(0, nodes.length)
            .mapToObj(
                i ->
                    SpecJson.read(
                        "{\"name\":\"n" + i + "\"," + nodes[i] + "}", NodeSpec.class, "node " + i))
            .toList();
    topology = Topology.of(new NetworkSpec(specs), sample);
    parameters = gaussians(topology.parameters().size(), 1);
    first = gaussians(topology.parameters().size(), 2);
    pixels = gaussians(3 * sample.size(), 3);
  }

  public static float[] gaussians(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  public Selection select(String node, int unit) {
    selection = selection.withNeuron(node, unit);
    return selection;
  }

  public Frame frame() {
    List<Feature> features =
        IntStream.range(0, sample.size()).mapToObj(i -> new Feature("p" + i, "")).toList();
    int size = pixels.length / sample.size();
    Dataset part =
        new Dataset(
            Task.REGRESS, features, List.of("t"), List.of(), pixels, new float[size], null, sample);
    List<Preprocessing.Column> columns =
        features.stream()
            .map(f -> new Preprocessing.Column(f, Scaling.NONE, 0, scale, null, 0))
            .toList();
    PreparedData data =
        new PreparedData(
            part,
            part.select(new int[0]),
            part.select(new int[0]),
            new Preprocessing(columns),
            List.of());
    ExperimentSpec experiment =
        new ExperimentSpec(
            "image",
            new DataSpec(source, null, null, null),
            new NetworkSpec(topology.nodes().stream().map(Topology.Node::spec).toList()),
            new TrainingSpec(null, null, null, null, null, null, null, null));
    Snapshot start = snapshot(0, first);
    Snapshot now = snapshot(1, parameters);
    return new Frame(
        experiment,
        topology,
        data,
        now,
        new HistoryView(List.of(start, now), Map.of()),
        results,
        selection,
        List.of(),
        true,
        -1);
  }

  /** With the maps of the sample that the selection says. */
  public Frame answered() {
    Frame frame = frame();
    AnalysisContext context =
        new AnalysisContext(frame.experiment(), topology, frame.data(), frame.snapshot());
    results.put(
        FeatureMaps.class, FeatureMaps.of(context, ShownSample.of(frame.data(), selection)));
    return frame();
  }

  private static Snapshot snapshot(int epoch, float[] parameters) {
    return new Snapshot(epoch, 10L * epoch, 0, 0, 0.1, parameters, new Metrics(Map.of()), null);
  }

  /** The first sample. */
  public float[] picture() {
    return Arrays.copyOf(pixels, sample.size());
  }

  /**
   * A convolution without groups by the definition, before its activation.
   *
   * @param x [channel][row][column] of {@code shape}
   * @param offset of the node's weights, its biases behind them
   * @return of one value
   */
  public double convolved(
      double[] x,
      Shape shape,
      int offset,
      int filters,
      int[] kernel,
      int stride,
      int padding,
      int dilation,
      int[] place) {
    int channels = shape.axis(0);
    int rows = shape.axis(1);
    int columns = shape.axis(2);
    double z = parameters[offset + filters * channels * kernel[0] * kernel[1] + place[0]];
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < kernel[0]; i++) {
        for (int j = 0; j < kernel[1]; j++) {
          int row = place[1] * stride - padding + i * dilation;
          int column = place[2] * stride - padding + j * dilation;
          if (row >= 0 && row < rows && column >= 0 && column < columns) {
            int weight = ((place[0] * channels + c) * kernel[0] + i) * kernel[1] + j;
            z += parameters[offset + weight] * x[(c * rows + row) * columns + column];
          }
        }
      }
    }
    return z;
  }

  public static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
