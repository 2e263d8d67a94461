package epochscope.export;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.data.TableContent;
import epochscope.data.TableProfile;
import epochscope.data.TableReader;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.HeaderMode;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a table with targets for a model: features as its network sees them, classes as its own.
 */
public final class LabelledTable {
  private final Model model;
  private final Path csv;
  private final SourceSpec.Table options;
  private final TableProfile profile;
  private final List<String> found;

  private LabelledTable(Model model, Path csv, SourceSpec.Table options) {
    this.model = model;
    this.csv = csv;
    this.options = options;
    profile = TableProfile.of(csv, options.header());
    found = profile.columns().stream().map(TableProfile.Column::name).toList();
  }

  /**
   * The model's features are found by name, or by position where the table has no names; the
   * targets are those that {@code options} name, else the model's own, else the last column.
   *
   * @param options how the table is to be read; its features and task are of no concern
   */
  public static Dataset of(Model model, Path csv, SourceSpec.Table options) {
    return new LabelledTable(model, csv, options).read();
  }

  private Dataset read() {
    List<String> targets = targets();
    TableContent content =
        TableReader.read(
            csv,
            new SourceSpec.Table(
                options.file(),
                options.header(),
                null,
                options.weights(),
                options.missing(),
                features(targets),
                null,
                model.task(),
                targets));
    List<Preprocessing.Column> columns = model.preprocessing().columns();
    List<Feature> names = columns.stream().map(Preprocessing.Column::feature).toList();
    return new Dataset(
        model.task(),
        names,
        model.targets(),
        model.classes(),
        scaled(content, columns),
        targets(content),
        content.weights() == null ? null : floats(content.weights()),
        shape(names.size()));
  }

  private Shape shape(int features) {
    List<Topology.Input> inputs = model.topology().entries();
    return inputs.size() == 1 ? inputs.getFirst().shape() : Shape.of(features);
  }

  private List<String> targets() {
    List<String> own = model.targets();
    if (options.learned().isEmpty()) {
      boolean last = own.size() == 1 && !found.contains(own.getFirst());
      return last ? List.of(profile.suggestedTarget().name()) : own;
    }
    if (options.learned().size() != own.size()) {
      throw Check.found(
          "number of targets named",
          options.learned().size(),
          own.size() + " as the model has: " + String.join(", ", own));
    }
    return options.learned();
  }

  private List<String> features(List<String> targets) {
    List<String> names =
        model.preprocessing().columns().stream().map(column -> column.feature().name()).toList();
    List<String> others =
        found.stream()
            .filter(name -> !targets.contains(name) && !name.equals(options.weights()))
            .toList();
    boolean named = profile.header() == HeaderMode.NAMES;
    return named || others.size() != names.size() ? names : others;
  }

  /** [row][feature] */
  private static float[] scaled(TableContent content, List<Preprocessing.Column> columns) {
    float[] values = new float[Math.multiplyExact(content.rows(), columns.size())];
    for (int f = 0; f < columns.size(); f++) {
      Preprocessing.Column column = columns.get(f);
      for (int row = 0; row < content.rows(); row++) {
        double x = content.values()[f][row];
        double present = column.isMissing(x) ? column.replacement() : x;
        values[row * columns.size() + f] = (float) column.scaled(present);
      }
    }
    return values;
  }

  /** [row][target] */
  private float[] targets(TableContent content) {
    if (model.task() == Task.CLASSIFY) {
      return new ClassCells(csv, model.classes()).indices(content.target());
    }
    int count = content.targets().size();
    float[] values = new float[Math.multiplyExact(content.rows(), count)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) content.targets().get(i % count).values()[i / count];
    }
    return values;
  }

  private static float[] floats(double[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }
}
