package epochscope.data;

import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the columns of a table that are asked for. The file is gone through twice: a first look
 * (its {@link TableProfile}) tells what the columns are and how many rows there are, so that the
 * arrays of the second are neither guessed nor grown.
 */
public final class TableReader {
  private final TableFile file;
  private final SourceSpec.Table options;
  private final TableProfile profile;
  private final ColumnRoles roles;
  private final CellParser parser;
  private final double[][] values;
  private final List<TargetCells> targets;
  private final double[] weights;
  private final long[] eventNumbers;
  private int rows;
  private int withoutTarget;

  private TableReader(
      TableFile file, SourceSpec.Table options, TableProfile profile, ColumnRoles roles) {
    this.file = file;
    this.options = options;
    this.profile = profile;
    this.roles = roles;
    parser = new CellParser(options.missing());
    int size = (int) profile.rows();
    SampleSize.check(file.name(), size, roles.features().size());
    values = new double[roles.features().size()][size];
    Task task = roles.targets().size() > 1 ? Task.REGRESS : options.task();
    targets =
        roles.targets().stream().map(column -> new TargetCells(profile, column, task)).toList();
    weights = roles.weights() < 0 ? null : new double[size];
    eventNumbers = roles.eventNumber() < 0 ? null : new long[size];
  }

  /** For learning: features, target and weights as {@code options} say. */
  public static TableContent read(Path csv, SourceSpec.Table options) {
    return read(TableFile.of(csv), options, null).content();
  }

  /**
   * For a trained model: the columns {@code features} by name, in that order, and the weights if
   * {@code options} name them. Every row is kept, with NaN where a value is missing.
   */
  public static TableContent readFeatures(
      Path csv, SourceSpec.Table options, List<String> features) {
    TableFile file = TableFile.of(csv);
    TableProfile profile = new TableScan(file, options.header(), options.missing()).profile();
    ColumnRoles roles = ColumnRoles.forModel(profile, features, options.weights());
    return new TableReader(file, options, profile, roles).read();
  }

  /** What was read, and what the first look had found. */
  record Result(TableContent content, TableProfile profile, Task task) {}

  static Result read(TableFile file, SourceSpec.Table options, String eventNumber) {
    TableProfile profile = new TableScan(file, options.header(), options.missing()).profile();
    ColumnRoles roles = ColumnRoles.of(profile, options, eventNumber);
    TableReader reader = new TableReader(file, options, profile, roles);
    return new Result(reader.read(), profile, reader.targets.getFirst().task());
  }

  private TableContent read() {
    try (TableRows table = new TableRows(file, options.header())) {
      while (table.next()) {
        if (rows + withoutTarget == profile.rows()) {
          throw new InvalidInputException(file.name() + " grew while it was read");
        }
        readRow(table);
      }
    }
    if (rows == 0) {
      throw new InvalidInputException(
          file.name()
              + " has no row with a value of the target "
              + targetNames()
              + ", expected some");
    }
    if (weights != null && Arrays.stream(weights, 0, rows).sum() == 0) {
      throw new InvalidInputException(
          file.name() + " has only weights of 0 in column " + name(roles.weights()));
    }
    return content();
  }

  private void readRow(TableRows table) {
    for (TargetCells target : targets) {
      if (!target.read(parser, table, rows)) {
        withoutTarget++;
        return;
      }
    }
    for (int f = 0; f < values.length; f++) {
      int column = roles.features().get(f);
      if (parser.read(table.cell(column)) == CellParser.Kind.TEXT) {
        throw table.badCell(column, targets.isEmpty() ? "a number" : numberOrLeftOut(column));
      }
      values[f][rows] = parser.value();
    }
    if (weights != null) {
      weights[rows] = weight(table);
    }
    if (eventNumbers != null) {
      eventNumbers[rows] = eventNumber(table);
    }
    rows++;
  }

  /** A column can be left out of learning, but not of a model that has learned from it. */
  private String numberOrLeftOut(int column) {
    return "a number; --ignore " + name(column) + " leaves it out";
  }

  private double weight(TableRows table) {
    if (parser.read(table.cell(roles.weights())) != CellParser.Kind.NUMBER || parser.value() < 0) {
      throw table.badCell(roles.weights(), "a weight of 0 or more");
    }
    return parser.value();
  }

  /** Read as a whole number and not through a floating-point one, so that every digit counts. */
  private long eventNumber(TableRows table) {
    try {
      return Long.parseLong(table.cell(roles.eventNumber()));
    } catch (NumberFormatException e) {
      throw table.badCell(roles.eventNumber(), "a whole event number");
    }
  }

  private String targetNames() {
    return String.join(" or ", targets.stream().map(TargetCells::name).toList());
  }

  private String name(int column) {
    return profile.columns().get(column).name();
  }

  private TableContent content() {
    List<Feature> features =
        roles.features().stream().map(i -> profile.columns().get(i).feature()).toList();
    for (int f = 0; f < values.length; f++) {
      values[f] = trimmed(values[f]);
    }
    return new TableContent(
        file.name(),
        features,
        values,
        targets.stream().map(target -> target.column(rows)).toList(),
        weights == null ? null : trimmed(weights),
        eventNumbers == null ? null : Arrays.copyOf(eventNumbers, rows),
        notes());
  }

  private double[] trimmed(double[] column) {
    return rows == column.length ? column : Arrays.copyOf(column, rows);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(profile.notes());
    notes.addAll(roles.notes());
    notes.addFirst(Count.of(profile.rows(), "row") + " read from " + file.name() + ".");
    if (withoutTarget > 0) {
      notes.add(
          Count.of(withoutTarget, "row") + " without the target " + targetNames() + " dropped.");
    }
    return notes;
  }
}
