package epochscope.analysis.signal;

import epochscope.analysis.AnalysisContext;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A chain of dense layers with a linear output and the mean squared error. */
record SignalNetwork(NetworkSpec spec, Topology topology) {
  static SignalNetwork of(Activation activation, int... sizes) {
    return of(activation, null, sizes);
  }

  static SignalNetwork of(Activation activation, InitialiserSpec initialiser, int... sizes) {
    List<NodeSpec> nodes = new ArrayList<>();
    for (int i = 1; i < sizes.length; i++) {
      boolean last = i == sizes.length - 1;
      nodes.add(
          new NodeSpec.Dense(
              last ? "out" : "h" + i,
              null,
              sizes[i],
              last ? Activation.LINEAR : activation,
              initialiser));
    }
    NetworkSpec spec = new NetworkSpec(nodes);
    return new SignalNetwork(spec, Topology.of(spec, sizes[0]));
  }

  static Snapshot snapshot(long step, double... parameters) {
    float[] values = new float[parameters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) parameters[i];
    }
    return new Snapshot(1, step, 0, 0, 0.1, values, new Metrics(Map.of()), null);
  }

  /** At step 10. */
  AnalysisContext context(float[] x, float[] t, double... parameters) {
    List<Feature> features =
        IntStream.range(0, topology.inputs()).mapToObj(i -> new Feature("x" + i, "")).toList();
    List<String> targets = IntStream.range(0, topology.outputs()).mapToObj(i -> "t" + i).toList();
    Dataset train = new Dataset(Task.REGRESS, features, targets, List.of(), x, t, null);
    Dataset none = train.select(new int[0]);
    return new AnalysisContext(
        new ExperimentSpec(
            "signals",
            new DataSpec(new SourceSpec.Xor(null, null, null), null, null, null),
            spec,
            new TrainingSpec(
                new LossSpec.MeanSquaredError(), null, null, null, null, null, null, null)),
        topology,
        new PreparedData(train, none, none, new Preprocessing(List.of()), List.of()),
        snapshot(10, parameters));
  }
}
