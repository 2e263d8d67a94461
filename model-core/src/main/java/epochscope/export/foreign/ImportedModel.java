package epochscope.export.foreign;

import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.export.CheckRows;
import epochscope.export.Model;
import epochscope.export.TrainingSummary;
import epochscope.history.Metrics;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InputSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A network of another program as a model. What it was trained on is not in such files: the
 * experiment names an empty table, and classes and targets are numbered where the file has no
 * names.
 *
 * @param name of the experiment
 * @param format that it came in
 * @param columns null: features go in as they are
 * @param features null, or not as many as there are: numbered
 * @param outputs likewise
 * @param precision of its numbers
 */
public record ImportedModel(
    String name,
    String format,
    List<Preprocessing.Column> columns,
    List<String> features,
    List<String> outputs,
    Precision precision) {
  private static final int ROWS = 5;
  private static final long LEAST_WORK = 100_000_000;
  private static final long WORK_PER_BYTE = 200;

  /**
   * The model, whose check rows are what {@code foreign} answers, and which answers the same.
   *
   * @param ends nodes that give the response
   * @param bytes of the file that was read
   * @param foreign the file's own meaning, from [feature], unscaled, to [output]
   */
  public Model of(
      ImportedNetwork network, List<String> ends, long bytes, UnaryOperator<double[]> foreign) {
    FoldedNetwork folded = network.folded(ends);
    NetworkSpec spec = new NetworkSpec(network.inputs(), folded.nodes(), folded.outputs());
    Shape sample = sample(network.inputs());
    Topology topology = Topology.of(spec, sample);
    checkWork(topology, bytes);
    double[] parameters = parameters(topology.parameters(), folded);
    Preprocessing preprocessing = preprocessing(sample);
    CheckRows check = check(preprocessing, foreign);
    Model model = model(spec, topology, parameters, preprocessing, check);
    check.test(model.function()::respond, Precision.FLOAT);
    return model;
  }

  private static Shape sample(List<InputSpec> inputs) {
    if (inputs.size() == 1) {
      return inputs.getFirst().shape();
    }
    return Shape.of(
        inputs.stream().mapToInt(input -> input.shape().size()).reduce(0, Math::addExact));
  }

  private static void checkWork(Topology topology, long bytes) {
    long most = Math.max(LEAST_WORK, WORK_PER_BYTE * bytes);
    long work = topology.multiplyAdds();
    if (work > most) {
      throw Check.found(
          "work of the network", work + " multiplications", "at most " + most + " for such a file");
    }
  }

  private double[] parameters(ParameterLayout layout, FoldedNetwork folded) {
    layout.blocks().forEach(block -> values(block, folded));
    double[] parameters = new double[layout.size()];
    for (ParameterLayout.Block block : layout.blocks()) {
      double[] values = values(block, folded);
      for (int i = 0; i < values.length; i++) {
        parameters[block.offset() + i] =
            precision == Precision.FLOAT ? (float) values[i] : values[i];
      }
    }
    return parameters;
  }

  private static double[] values(ParameterLayout.Block block, FoldedNetwork folded) {
    String place = block.name() + " of node " + block.node();
    double[] values = Check.present(place, folded.parameters().get(block.node()).get(block.name()));
    if (values.length != block.size()) {
      throw Check.found(
          place, values.length + " numbers", block.size() + " numbers for " + block.shape());
    }
    return values;
  }

  private Preprocessing preprocessing(Shape sample) {
    if (sample.rank() == 3) {
      int pixels = sample.size() / sample.axis(0);
      return Preprocessing.ofImages(
          sample,
          IntStream.range(0, sample.axis(0))
              .mapToObj(c -> columns == null ? plain("channel " + c) : columns.get(c * pixels))
              .toList());
    }
    List<String> names = names(features, sample.size(), "x");
    List<Preprocessing.Column> all = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      Preprocessing.Column column = columns == null ? plain("") : columns.get(i);
      all.add(named(column, names.get(i)));
    }
    return new Preprocessing(all);
  }

  private static Preprocessing.Column plain(String name) {
    return column(name, 0, 1);
  }

  /** (x − offset)/scale; a missing value becomes the offset. */
  public static Preprocessing.Column column(String name, double offset, double scale) {
    boolean changes = offset != 0 || scale != 1;
    return new Preprocessing.Column(
        new Feature(name, ""),
        changes ? Scaling.Z_SCORE : Scaling.NONE,
        null,
        Check.finite("offset of " + name, offset),
        Check.positive("scale of " + name, scale),
        null,
        Preprocessing.Replacement.CONSTANT,
        offset);
  }

  private static Preprocessing.Column named(Preprocessing.Column column, String name) {
    return new Preprocessing.Column(
        new Feature(name, column.feature().unit()),
        column.scaling(),
        column.logarithm(),
        column.offset(),
        column.scale(),
        column.missing(),
        column.replaced(),
        column.replacement());
  }

  /** Those given where there are as many and no two are the same; else numbered. */
  private static List<String> names(List<String> given, int count, String stem) {
    boolean usable =
        given != null
            && given.size() == count
            && new HashSet<>(given).size() == count
            && given.stream().noneMatch(String::isBlank);
    return usable ? given : IntStream.rangeClosed(1, count).mapToObj(i -> stem + i).toList();
  }

  /** Rows around what the network was made for, drawn from a fixed seed. */
  private static CheckRows check(Preprocessing preprocessing, UnaryOperator<double[]> foreign) {
    Random random = new Random(1);
    List<double[]> rows = new ArrayList<>();
    List<double[]> answers = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      double[] values = new double[preprocessing.columns().size()];
      for (int i = 0; i < values.length; i++) {
        double value = preprocessing.columns().get(i).unscaled(random.nextGaussian());
        values[i] = Double.parseDouble(Float.toString((float) value));
      }
      rows.add(values);
      answers.add(foreign.apply(values));
    }
    return new CheckRows(rows, answers);
  }

  private Model model(
      NetworkSpec spec,
      Topology topology,
      double[] parameters,
      Preprocessing preprocessing,
      CheckRows check) {
    int count = topology.outputs();
    Activation end = topology.outputActivation();
    boolean unnamed = outputs == null || outputs.stream().allMatch(String::isBlank);
    boolean response =
        end == Activation.LOGISTIC
            && count == 1
            && (unnamed || outputs.equals(List.of(Model.RESPONSE)));
    // Of two classes a model here has one output.
    boolean classes = end == Activation.SOFTMAX && count > 2;
    Task task = response || classes ? Task.CLASSIFY : Task.REGRESS;
    return new Model(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        experiment(spec, task),
        preprocessing,
        topology,
        parameters,
        task,
        response ? List.of("0", "1") : classes ? names(outputs, count, "class ") : List.of(),
        task == Task.CLASSIFY ? List.of("class") : names(outputs, count, "y"),
        new TrainingSummary(1, 0, precision, "imported from " + format, new Metrics(Map.of())),
        check);
  }

  private ExperimentSpec experiment(NetworkSpec spec, Task task) {
    SourceSpec source = new SourceSpec.Table("", null, null, null, null, null, null, task);
    return new ExperimentSpec(
        name,
        new DataSpec(source, null, Scaling.NONE, null),
        spec,
        new TrainingSpec(null, null, null, null, null, null, 1L, precision));
  }
}
