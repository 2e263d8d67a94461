package epochscope.data;

import epochscope.data.DataReport.Role;
import epochscope.data.TableProfile.Kind;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads all columns of a table to report on them, whether or not something can be learned from
 * them. The file is gone through twice, as in {@link TableReader}.
 */
final class ReportReader {
  private final TableFile file;
  private final SourceSpec.Table options;
  private final TableProfile profile;
  private final CellParser parser;
  private final List<Role> roles;
  private final List<Integer> targets;

  /** The first. */
  private final int target;

  private final int weights;
  private final double[][] values;
  private final double[] labels;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private int row;

  private ReportReader(TableFile file, SourceSpec.Table options) {
    this.file = file;
    this.options = options;
    profile = new TableScan(file, options.header(), options.missing()).profile();
    parser = new CellParser(options.missing());
    ColumnNames names = new ColumnNames(profile);
    targets =
        options.learned().isEmpty()
            ? List.of(profile.columns().indexOf(profile.suggestedTarget()))
            : List.copyOf(names.indices("target", options.learned()));
    target = targets.getFirst();
    weights = names.index("weights", options.weights());
    roles = roles(names);
    int rows = Math.toIntExact(profile.rows());
    SampleSize.check(file.name(), rows, profile.columns().size());
    values = new double[profile.columns().size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = kind(i) == Kind.NUMBER ? new double[rows] : null;
    }
    labels = hasClasses() ? new double[rows] : null;
  }

  static ReportInput read(TableFile file, SourceSpec.Table options) {
    return new ReportReader(file, options).read();
  }

  private List<Role> roles(ColumnNames names) {
    Set<Integer> ignored = names.indices("ignored", options.ignore());
    Set<Integer> features =
        options.features() == null ? null : names.indices("feature", options.features());
    return IntStream.range(0, profile.columns().size())
        .mapToObj(
            i -> {
              boolean wanted = features == null ? !ignored.contains(i) : features.contains(i);
              return role(i, wanted && kind(i) == Kind.NUMBER);
            })
        .toList();
  }

  private Role role(int column, boolean learnedFrom) {
    if (column == weights) {
      return Role.WEIGHT;
    }
    if (targets.contains(column)) {
      return Role.TARGET;
    }
    return learnedFrom ? Role.FEATURE : Role.IGNORED;
  }

  private Kind kind(int column) {
    return profile.columns().get(column).kind();
  }

  private boolean hasClasses() {
    Task task =
        options.task() != null ? options.task() : profile.columns().get(target).suggestedTask();
    TableProfile.Column column = profile.columns().get(target);
    return targets.size() == 1
        && task == Task.CLASSIFY
        && column.kind() != Kind.EMPTY
        && !column.distinctBounded();
  }

  private ReportInput read() {
    try (TableRows table = new TableRows(file, options.header())) {
      for (row = 0; row < profile.rows() && table.next(); row++) {
        readRow(table);
      }
      if (row != profile.rows() || table.next()) {
        throw new InvalidInputException(file.name() + " changed while it was read");
      }
    }
    ClassLabels classes = labels == null ? null : classes();
    return new ReportInput(
        file.name(),
        row,
        profile.columns().stream().map(TableProfile.Column::feature).toList(),
        roles,
        values,
        profile.columns().stream().mapToInt(column -> (int) column.missing()).toArray(),
        classes == null ? List.of() : classes.names(),
        classes == null ? null : spread(classes.indices()),
        weights < 0 ? null : values[weights],
        profile.notes());
  }

  private void readRow(TableRows table) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        parser.read(table.cell(i));
        values[i][row] = parser.value();
      }
    }
    if (weights >= 0 && (values[weights] == null || !(values[weights][row] >= 0))) {
      throw table.badCell(weights, "a weight of 0 or more");
    }
    if (labels != null) {
      labels[row] = label(table.cell(target));
    }
  }

  /** The number, or that of the text, by which the class is told. */
  private double label(String cell) {
    CellParser.Kind kind = parser.read(cell);
    if (kind == CellParser.Kind.MISSING) {
      return Double.NaN;
    }
    return kind(target) == Kind.TEXT
        ? texts.computeIfAbsent(cell, text -> texts.size())
        : parser.value();
  }

  /** Of the rows that have a target. */
  private ClassLabels classes() {
    double[] present = Arrays.stream(labels, 0, row).filter(x -> !Double.isNaN(x)).toArray();
    return ClassLabels.of(
        new TableContent.Target(
            profile.columns().get(target).name(), present, List.copyOf(texts.keySet())),
        profile.headerClasses());
  }

  private double[] spread(double[] indices) {
    double[] all = new double[row];
    for (int i = 0, next = 0; i < row; i++) {
      all[i] = Double.isNaN(labels[i]) ? Double.NaN : indices[next++];
    }
    return all;
  }
}
