package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks over images, and moments of them. */
final class ImageNetworks {
  private ImageNetworks() {}

  /**
   * @param nodes as JSON, without names, which are n0, n1, …
   */
  static Topology topology(Shape sample, String... nodes) {
    return Topology.of(new NetworkSpec(nodes(nodes)), sample);
  }

  private static List<NodeSpec> nodes(String... nodes) {
    return IntStream.range(0, nodes.length)
        .mapToObj(
            i ->
                SpecJson.read(
                    "{\"name\":\"n" + i + "\"," + nodes[i] + "}", NodeSpec.class, "node " + i))
        .toList();
  }

  static float[] gaussians(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** A moment of a network that is trained on a regression of {@code pixels}. */
  static AnalysisContext context(Topology topology, float[] parameters, float[] pixels) {
    int size = pixels.length / topology.inputs();
    List<Feature> features =
        IntStream.range(0, topology.inputs()).mapToObj(i -> new Feature("p" + i, "")).toList();
    Dataset train =
        new Dataset(
            Task.REGRESS,
            features,
            List.of("t"),
            List.of(),
            pixels,
            new float[size],
            null,
            topology.entries().getFirst().shape());
    Preprocessing preprocessing =
        new Preprocessing(
            features.stream()
                .map(f -> new Preprocessing.Column(f, Scaling.NONE, 0, 1, null, 0))
                .toList());
    PreparedData data =
        new PreparedData(
            train, train.select(new int[0]), train.select(new int[0]), preprocessing, List.of());
    ExperimentSpec experiment =
        new ExperimentSpec(
            "image",
            new DataSpec(new SourceSpec.Xor(null, null, null), null, null, null),
            new NetworkSpec(topology.nodes().stream().map(Topology.Node::spec).toList()),
            new TrainingSpec(null, null, null, null, null, null, null, null));
    Snapshot snapshot = new Snapshot(1, 10, 0, 0, 0.1, parameters, new Metrics(Map.of()), null);
    return new AnalysisContext(experiment, topology, data, snapshot);
  }
}
