package epochscope.data;

import epochscope.spec.InvalidInputException;
import epochscope.spec.Task;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the cells of the target column: numbers, or texts that name classes. */
final class TargetCells {
  static final int MAX_CLASSES = 1000;

  private final int column;
  private final String name;
  private final Task task;
  private final boolean text;
  private final double[] values;
  private final Map<String, Integer> codes = new LinkedHashMap<>();

  /**
   * @param task null: found out by looking
   */
  TargetCells(TableProfile profile, int column, Task task) {
    this.column = column;
    TableProfile.Column target = profile.columns().get(column);
    name = target.name();
    this.task = task != null ? task : target.suggestedTask();
    text = this.task == Task.CLASSIFY && target.kind() == TableProfile.Kind.TEXT;
    if (task == null && text && isNumberWithBadCell(target)) {
      throw new InvalidInputException(
          profile.file()
              + ", line "
              + target.firstText().line()
              + ": target "
              + name
              + " is \""
              + target.firstText().content()
              + "\", expected a number as in other rows; --task classify takes each text for a"
              + " class");
    }
    values = new double[(int) profile.rows()];
  }

  /** Many different cells and numbers among them are rather measurements than names. */
  private static boolean isNumberWithBadCell(TableProfile.Column column) {
    boolean many = column.distinctBounded() || column.distinct() > TableProfile.MAX_WHOLE_CLASSES;
    return many && !Double.isNaN(column.mean());
  }

  String name() {
    return name;
  }

  Task task() {
    return task;
  }

  /** Takes the cell of the table's current row as number {@code row}; false if it is missing. */
  boolean read(CellParser parser, TableRows table, int row) {
    String cell = table.cell(column);
    CellParser.Kind kind = parser.read(cell);
    if (kind == CellParser.Kind.MISSING) {
      return false;
    }
    if (text) {
      values[row] = code(cell, table);
    } else if (kind == CellParser.Kind.NUMBER) {
      values[row] = parser.value();
    } else {
      throw table.badCell(column, "a number to learn");
    }
    return true;
  }

  private int code(String cell, TableRows table) {
    int code = codes.computeIfAbsent(cell, c -> codes.size());
    if (code == MAX_CLASSES) {
      throw table.at(
          "target "
              + name
              + " has more than "
              + MAX_CLASSES
              + " different texts, expected classes");
    }
    return code;
  }

  TableContent.Target column(int rows) {
    return new TableContent.Target(name, Arrays.copyOf(values, rows), List.copyOf(codes.keySet()));
  }
}
