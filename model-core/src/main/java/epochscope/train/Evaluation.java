package epochscope.train;

import epochscope.analysis.RocCurve;
import epochscope.data.Dataset;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.nn.EventWeights;
import epochscope.nn.Loss;
import epochscope.nn.Network;
import epochscope.nn.Targets;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;
import epochscope.spec.Task;
import java.util.Map;

/** Measures a network on one data set: loss, and for classes accuracy and area under the ROC. */
final class Evaluation {
  private final String lossName;
  private final String accuracyName;
  private final String aucName;
  private final Dataset data;
  private final Network network;
  private final Loss loss;
  private final Targets targets;
  private final Rows features;
  private final Rows targetRows;
  private final Rows weightRows;
  private final Workspace space;
  private final Values target;
  private final Values weight;
  private final float[] scores;
  private final boolean[] signal;

  /**
   * @param name of the metrics' group: {@code train} gives {@code train.loss}
   */
  Evaluation(String name, Dataset data, Network network, Loss loss, Targets targets) {
    // Made once: every moment of a long run holds these names.
    lossName = name + ".loss";
    accuracyName = name + ".accuracy";
    aucName = name + ".auc";
    this.data = data;
    this.network = network;
    this.loss = loss;
    this.targets = targets;
    Topology topology = network.topology();
    Kernels kernels = network.kernels();
    features = new Rows(data.featureValues(), topology.inputs());
    targetRows = targets.rows(data);
    weightRows = EventWeights.rows(data);
    int chunk = Math.min(network.samplesAtOnce(), data.size());
    space = network.workspaceForInference(chunk);
    target = kernels.allocate(targetRows.columns() * chunk);
    weight = weightRows == null ? null : kernels.allocate(chunk);
    scores = new float[data.size()];
    signal = signalFlags(data);
  }

  private static boolean[] signalFlags(Dataset data) {
    boolean[] flags = new boolean[data.task() == Task.CLASSIFY ? data.size() : 0];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = data.label(i) == 1;
    }
    return flags;
  }

  /** Puts the metrics of the present parameters into {@code metrics}. */
  void measure(Map<String, Double> metrics) {
    double lossSum = 0;
    double correct = 0;
    double total = 0;
    for (int from = 0; from < data.size(); from += space.capacity()) {
      int n = Math.min(space.capacity(), data.size() - from);
      lossSum += chunkLoss(from, n);
      for (int s = 0; s < n && data.task() == Task.CLASSIFY; s++) {
        double w = data.weight(from + s);
        total += w;
        correct += isCorrect(from, s, n) ? w : 0;
      }
    }
    metrics.put(lossName, lossSum / data.size());
    if (data.task() == Task.CLASSIFY) {
      metrics.put(accuracyName, correct / total);
    }
    if (data.classes().size() == 2) {
      metrics.put(aucName, RocCurve.auc(scores, signal, data.weights(), data.size()));
    }
  }

  private double chunkLoss(int from, int n) {
    Kernels kernels = network.kernels();
    kernels.gather(features, from, n, space.input());
    kernels.gather(targetRows, from, n, target);
    if (weight != null) {
      kernels.gather(weightRows, from, n, weight);
    }
    network.infer(space, n);
    return loss.sum(space, target, weight, n);
  }

  /** Also keeps the score of the sample: what the signal's output says. */
  private boolean isCorrect(int from, int sample, int n) {
    int outputs = network.topology().outputs();
    int best = 0;
    double top = response(0, sample, n);
    for (int output = 1; output < outputs; output++) {
      double value = response(output, sample, n);
      if (value > top) {
        top = value;
        best = output;
      }
    }
    scores[from + sample] = (float) response(Math.min(1, outputs - 1), sample, n);
    int found = outputs == 1 ? (top > targets.threshold() ? 1 : 0) : best;
    return found == data.label(from + sample);
  }

  private double response(int output, int sample, int n) {
    int outputs = network.topology().outputs();
    return space.response().get(network.kernels().index(output, sample, outputs, n));
  }
}
