package epochscope.views;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeaturePlane;
import epochscope.analysis.NeuronMaps;
import epochscope.analysis.ResponseReport;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.analysis.ResponseReport.Part;
import epochscope.analysis.ResponseReport.Roc;
import epochscope.analysis.ResponseReport.Scatter;
import epochscope.analysis.landscape.LandscapeScene;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Frames for tests and pictures, made from a sample, a network and a few epochs by plain means. */
public final class Frames {
  private static final int MAP = 128;
  private static final int NEURON_MAP = 32;
  private static final int BINS = 40;

  private Frames() {}

  /** How to build a frame; every field may be changed before. */
  public static final class Recipe {
    public Dataset train;
    public Dataset validation;
    public List<Integer> hidden = List.of(4, 2);
    public Activation activation = Activation.TANH;
    public int epochs = 30;
    public double rate = 0.05;
    public boolean analysed = true;
    public boolean live = true;
    public int divergedAt = -1;
    public Selection selection = new Selection(null, -1, 0, 1, 0);

    public Frame build() {
      int outputs = train.outputsNeeded();
      List<NodeSpec> nodes = new ArrayList<>();
      for (int i = 0; i < hidden.size(); i++) {
        nodes.add(new NodeSpec.Dense("h" + (i + 1), null, hidden.get(i), activation, null));
      }
      Activation last =
          train.task() == Task.REGRESS
              ? Activation.LINEAR
              : outputs == 1 ? Activation.LOGISTIC : Activation.SOFTMAX;
      nodes.add(new NodeSpec.Dense("out", null, outputs, last, null));
      Topology topology = Topology.of(new NetworkSpec(nodes), train.features().size());
      ReferenceNetwork network = new ReferenceNetwork(topology, 3);
      HistoryView history = train(network, topology);
      Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();
      if (analysed) {
        FeaturePlane plane = plane();
        results.put(DecisionMap.class, decision(network, topology, plane));
        results.put(NeuronMaps.class, neurons(network, topology, plane));
        results.put(ResponseReport.class, report(network));
        results.put(LandscapeScene.class, Landscapes.bowl(history.latest().parameters().length));
      }
      ExperimentSpec experiment =
          new ExperimentSpec(
              "picture",
              new DataSpec(new SourceSpec.Xor(null, null, null), null, null, null),
              new NetworkSpec(nodes),
              new TrainingSpec(null, null, null, 100, null, null, null, null));
      Frame frame =
          new Frame(
              Answers.withLoss(experiment, train.task(), outputs),
              topology,
              prepared(train, validation),
              live ? history.latest() : history.at(epochs / 2),
              history,
              results,
              selection,
              List.of(),
              live,
              divergedAt);
      return analysed ? Answers.ofLayers(frame) : frame;
    }

    private HistoryView train(ReferenceNetwork network, Topology topology) {
      Map<String, Series> series = new HashMap<>();
      double[] epochAxis = IntStream.rangeClosed(0, epochs).asDoubleStream().toArray();
      double[] trainLoss = new double[epochs + 1];
      double[] validationLoss = new double[epochs + 1];
      double[] accuracy = new double[epochs + 1];
      double[] validationAccuracy = new double[epochs + 1];
      List<Snapshot> snapshots = new ArrayList<>();
      for (int epoch = 0; epoch <= epochs; epoch++) {
        for (int i = 0; epoch > 0 && i < train.size(); i++) {
          network.learn(row(train, i), target(train, i), rate);
        }
        trainLoss[epoch] = loss(network, train);
        validationLoss[epoch] = loss(network, validation);
        accuracy[epoch] = accuracy(network, train);
        validationAccuracy[epoch] = accuracy(network, validation);
        Metrics metrics =
            new Metrics(
                Map.of(
                    Metrics.TRAIN_LOSS, trainLoss[epoch],
                    Metrics.VALIDATION_LOSS, validationLoss[epoch]));
        snapshots.add(
            new Snapshot(
                epoch, epoch * 10L, epoch, 0, 0.05, network.parameters.clone(), metrics, null));
      }
      series.put(Metrics.TRAIN_LOSS, new Series(epochAxis, trainLoss));
      series.put(Metrics.VALIDATION_LOSS, new Series(epochAxis, validationLoss));
      if (train.task() == Task.CLASSIFY) {
        series.put(Metrics.TRAIN_ACCURACY, new Series(epochAxis, accuracy));
        series.put(Metrics.VALIDATION_ACCURACY, new Series(epochAxis, validationAccuracy));
      }
      return new HistoryView(snapshots, series);
    }

    private FeaturePlane plane() {
      int y = train.features().size() == 1 ? -1 : selection.yFeature();
      double[] xs = range(selection.xFeature());
      double[] ys = y < 0 ? new double[] {0, 1} : range(y);
      return new FeaturePlane(
          selection.xFeature(), y, xs[0], xs[1], ys[0], ys[1], new double[train.features().size()]);
    }

    private double[] range(int feature) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < train.size(); i++) {
        low = Math.min(low, train.feature(i, feature));
        high = Math.max(high, train.feature(i, feature));
      }
      double pad = 0.15 * (high - low);
      return new double[] {low - pad, high + pad};
    }

    private DecisionMap decision(ReferenceNetwork network, Topology topology, FeaturePlane plane) {
      int rows = plane.y() < 0 ? 1 : MAP;
      int outputs = topology.outputs();
      float[] response = new float[outputs * rows * MAP];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < MAP; column++) {
          double[][] values = network.forward(at(plane, (column + 0.5) / MAP, (row + 0.5) / rows));
          for (int k = 0; k < outputs; k++) {
            response[(k * rows + row) * MAP + column] = (float) values[values.length - 1][k];
          }
        }
      }
      return new DecisionMap(0, plane, MAP, rows, outputs, response);
    }

    private NeuronMaps neurons(ReferenceNetwork network, Topology topology, FeaturePlane plane) {
      int rows = plane.y() < 0 ? 1 : NEURON_MAP;
      Map<String, float[][]> maps = new HashMap<>();
      for (Topology.Node node : topology.nodes()) {
        maps.put(node.name(), new float[Math.min(16, node.out())][rows * NEURON_MAP]);
      }
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < NEURON_MAP; column++) {
          double[][] values =
              network.forward(at(plane, (column + 0.5) / NEURON_MAP, (row + 0.5) / rows));
          for (int n = 0; n < values.length; n++) {
            float[][] map = maps.get(topology.nodes().get(n).name());
            for (int k = 0; k < map.length; k++) {
              map[k][row * NEURON_MAP + column] = (float) values[n][k];
            }
          }
        }
      }
      return new NeuronMaps(0, plane, NEURON_MAP, rows, maps);
    }

    private double[] at(FeaturePlane plane, double u, double v) {
      double[] input = plane.others().clone();
      input[plane.x()] = plane.xMin() + u * (plane.xMax() - plane.xMin());
      if (plane.y() >= 0) {
        input[plane.y()] = plane.yMax() - v * (plane.yMax() - plane.yMin());
      }
      return input;
    }

    private ResponseReport report(ReferenceNetwork network) {
      return new ResponseReport(
          0, selection.output(), part(network, train), part(network, validation));
    }

    private Part part(ReferenceNetwork network, Dataset data) {
      int output = selection.output();
      double[] responses = new double[data.size()];
      for (int i = 0; i < responses.length; i++) {
        double[][] values = network.forward(row(data, i));
        responses[i] = values[values.length - 1][output];
      }
      if (data.task() == Task.REGRESS) {
        float[] truth = data.targetValues();
        float[] prediction = new float[truth.length];
        double[] residuals = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
          prediction[i] = (float) responses[i];
          residuals[i] = responses[i] - truth[i];
        }
        return new Part(
            List.of(histogram("residual", residuals, -1, 1)), null, new Scatter(truth, prediction));
      }
      int signal = data.classes().size() == 2 ? 1 : output;
      double[] s = select(data, responses, i -> data.label(i) == signal ? 1 : 0);
      double[] b = select(data, responses, i -> data.label(i) == signal ? 0 : 1);
      String rest = data.classes().size() == 2 ? data.classes().get(0) : "rest";
      return new Part(
          List.of(histogram(rest, b, 0, 1), histogram(data.classes().get(signal), s, 0, 1)),
          roc(s, b),
          null);
    }
  }

  /** The same frame with nothing but NaN in parameters, series and results. */
  public static Frame diverged(Frame frame) {
    Snapshot old = frame.snapshot();
    float[] parameters = nan(old.parameters().length);
    Snapshot snapshot =
        new Snapshot(old.epoch(), old.step(), 0, 0, 1e6, parameters, old.metrics(), null);
    Map<String, Series> series = new HashMap<>();
    frame
        .history()
        .series()
        .forEach(
            (name, one) -> {
              double[] values = one.values().clone();
              Arrays.fill(values, 2, values.length, Double.NaN);
              series.put(name, new Series(one.epochs(), values));
            });
    DecisionMap map = frame.result(DecisionMap.class).orElseThrow();
    NeuronMaps maps = frame.result(NeuronMaps.class).orElseThrow();
    Map<String, float[][]> activations = new HashMap<>();
    maps.activations()
        .forEach(
            (name, units) ->
                activations.put(
                    name, Arrays.stream(units).map(u -> nan(u.length)).toArray(float[][]::new)));
    double[] none = new double[BINS];
    Arrays.fill(none, Double.NaN);
    Histogram empty = new Histogram("nothing", Double.NaN, Double.NaN, none);
    Roc roc = new Roc(new double[] {0, 1}, new double[] {0, 1}, Double.NaN);
    Part part = new Part(List.of(empty, empty), roc, null);
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        snapshot,
        new HistoryView(frame.history().snapshots(), series),
        Map.of(
            DecisionMap.class,
            new DecisionMap(
                0, map.plane(), map.width(), map.height(), 1, nan(map.response().length)),
            NeuronMaps.class,
            new NeuronMaps(0, maps.plane(), maps.size(), maps.rows(), activations),
            ResponseReport.class,
            new ResponseReport(0, 0, part, part)),
        frame.selection(),
        List.of(),
        true,
        2);
  }

  private static float[] nan(int length) {
    float[] values = new float[length];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  public static double[] row(Dataset data, int sample) {
    double[] x = new double[data.features().size()];
    Arrays.setAll(x, f -> data.feature(sample, f));
    return x;
  }

  static double[] target(Dataset data, int sample) {
    if (data.task() == Task.REGRESS || data.classes().size() == 2) {
      return new double[] {data.target(sample, 0)};
    }
    double[] hot = new double[data.classes().size()];
    hot[data.label(sample)] = 1;
    return hot;
  }

  static double[] select(Dataset data, double[] values, ToDoubleFunction<Integer> mask) {
    return IntStream.range(0, data.size())
        .filter(i -> mask.applyAsDouble(i) > 0)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  static Histogram histogram(String name, double[] values, double from, double to) {
    double[] density = new double[BINS];
    for (double value : values) {
      int bin = (int) Math.floor((value - from) / (to - from) * BINS);
      if (bin >= 0 && bin < BINS) {
        density[bin] += BINS / (to - from) / values.length;
      }
    }
    return new Histogram(name, from, to, density);
  }

  static Roc roc(double[] signal, double[] background) {
    int points = 201;
    double[] x = new double[points];
    double[] y = new double[points];
    double auc = 0;
    for (int i = 0; i < points; i++) {
      double threshold = 1 - i / (points - 1.0);
      y[i] = Arrays.stream(signal).filter(v -> v >= threshold).count() / (double) signal.length;
      x[i] =
          Arrays.stream(background).filter(v -> v >= threshold).count()
              / (double) background.length;
      auc += i == 0 ? 0 : (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    }
    return new Roc(x, y, auc);
  }

  static double loss(ReferenceNetwork network, Dataset data) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      double[][] values = network.forward(row(data, i));
      double[] y = values[values.length - 1];
      double[] t = target(data, i);
      for (int k = 0; k < y.length; k++) {
        sum +=
            data.task() == Task.REGRESS
                ? (y[k] - t[k]) * (y[k] - t[k])
                : -t[k] * Math.log(y[k] + 1e-12)
                    - (y.length == 1 ? (1 - t[k]) * Math.log(1 - y[k] + 1e-12) : 0);
      }
    }
    return sum / data.size();
  }

  static double accuracy(ReferenceNetwork network, Dataset data) {
    if (data.task() == Task.REGRESS) {
      return Double.NaN;
    }
    int right = 0;
    for (int i = 0; i < data.size(); i++) {
      double[][] values = network.forward(row(data, i));
      double[] y = values[values.length - 1];
      int best = y.length == 1 ? (y[0] > 0.5 ? 1 : 0) : 0;
      for (int k = 1; k < y.length; k++) {
        best = y[k] > y[best] ? k : best;
      }
      right += best == data.label(i) ? 1 : 0;
    }
    return (double) right / data.size();
  }

  public static PreparedData prepared(Dataset train, Dataset validation) {
    List<Preprocessing.Column> columns =
        train.features().stream()
            .map(f -> new Preprocessing.Column(f, Scaling.NONE, 0, 1, null, 0))
            .toList();
    return new PreparedData(
        train, validation, train.select(new int[0]), new Preprocessing(columns), List.of());
  }

  /** S ~ N((½, ½), 1), B ~ N((−½, −½), 1). */
  public static Dataset gaussians(int samples, long seed) {
    Random random = new Random(seed);
    float[] x = new float[2 * samples];
    float[] y = new float[samples];
    for (int i = 0; i < samples; i++) {
      y[i] = i % 2;
      x[2 * i] = (float) (random.nextGaussian() + (i % 2 == 0 ? -0.5 : 0.5));
      x[2 * i + 1] = (float) (random.nextGaussian() + (i % 2 == 0 ? -0.5 : 0.5));
    }
    return classified(List.of("x1", "x2"), "", List.of("background", "signal"), x, y);
  }

  public static Dataset spirals(int samples, int classes, long seed) {
    Random random = new Random(seed);
    float[] x = new float[2 * samples];
    float[] y = new float[samples];
    for (int i = 0; i < samples; i++) {
      double r = random.nextDouble();
      double angle = 2 * Math.PI * ((double) (i % classes) / classes + 0.8 * r);
      y[i] = i % classes;
      x[2 * i] = (float) (r * Math.cos(angle) + 0.03 * random.nextGaussian());
      x[2 * i + 1] = (float) (r * Math.sin(angle) + 0.03 * random.nextGaussian());
    }
    List<String> names = IntStream.range(0, classes).mapToObj(k -> "arm " + (k + 1)).toList();
    return classified(List.of("x1", "x2"), "", names, x, y);
  }

  /** {@code classes} clouds in {@code features} dimensions. */
  public static Dataset clouds(int samples, int features, int classes, long seed) {
    Random random = new Random(seed);
    Random centres = new Random(5);
    double[][] centre = new double[classes][features];
    for (double[] c : centre) {
      Arrays.setAll(c, f -> 1.2 * centres.nextGaussian());
    }
    float[] x = new float[features * samples];
    float[] y = new float[samples];
    for (int i = 0; i < samples; i++) {
      y[i] = i % classes;
      for (int f = 0; f < features; f++) {
        x[i * features + f] = (float) (centre[i % classes][f] + 0.7 * random.nextGaussian());
      }
    }
    List<String> names = IntStream.range(0, features).mapToObj(f -> "feature " + (f + 1)).toList();
    List<String> classNames =
        IntStream.range(0, classes).mapToObj(k -> "class " + (k + 1)).toList();
    return classified(names, "GeV", classNames, x, y);
  }

  /** y = sin(πx) + noise. */
  public static Dataset curve(int samples, long seed) {
    Random random = new Random(seed);
    float[] x = new float[samples];
    float[] y = new float[samples];
    for (int i = 0; i < samples; i++) {
      x[i] = 2 * random.nextFloat() - 1;
      y[i] = (float) (Math.sin(Math.PI * x[i]) + 0.1 * random.nextGaussian());
    }
    return new Dataset(
        Task.REGRESS, List.of(new Feature("x", "m")), List.of("y"), List.of(), x, y, null);
  }

  /** y = (x1 + x2)/2 + noise. */
  public static Dataset plane(int samples, long seed) {
    Random random = new Random(seed);
    float[] x = new float[2 * samples];
    float[] y = new float[samples];
    for (int i = 0; i < samples; i++) {
      x[2 * i] = 2 * random.nextFloat() - 1;
      x[2 * i + 1] = 2 * random.nextFloat() - 1;
      y[i] = (float) (x[2 * i] * x[2 * i + 1] + 0.1 * random.nextGaussian());
    }
    return new Dataset(
        Task.REGRESS,
        List.of(new Feature("x1", ""), new Feature("x2", "")),
        List.of("height"),
        List.of(),
        x,
        y,
        null);
  }

  static Dataset classified(
      List<String> names, String unit, List<String> classes, float[] x, float[] y) {
    return new Dataset(
        Task.CLASSIFY,
        names.stream().map(n -> new Feature(n, unit)).toList(),
        List.of("class"),
        classes,
        x,
        y,
        null);
  }

  public static Recipe recipe(Dataset train, Dataset validation, Integer... hidden) {
    Recipe recipe = new Recipe();
    recipe.train = train;
    recipe.validation = validation;
    recipe.hidden = List.of(hidden);
    return recipe;
  }
}
