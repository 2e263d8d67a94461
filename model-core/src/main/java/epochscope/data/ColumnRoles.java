package epochscope.data;

import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What each column of a table is for, by index.
 *
 * @param targets empty: no target is read
 * @param weights −1: no weights
 * @param eventNumber −1: no event numbers
 * @param notes sentences about columns that nothing is read from unasked
 */
record ColumnRoles(
    List<Integer> features,
    List<Integer> targets,
    int weights,
    int eventNumber,
    List<String> notes) {
  ColumnRoles {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
    notes = List.copyOf(notes);
  }

  /** For learning: a target, and all that is left where no features are named. */
  static ColumnRoles of(TableProfile table, SourceSpec.Table options, String eventNumber) {
    ColumnNames names = new ColumnNames(table);
    int weights = names.index("weights", options.weights());
    int event = names.index("event-number", eventNumber);
    Set<Integer> ignored = names.indices("ignored", options.ignore());
    // To split by a column and to learn nothing from it is no contradiction.
    ignored.remove(event);
    List<Integer> free =
        IntStream.range(0, table.columns().size())
            .filter(i -> i != weights && i != event && !ignored.contains(i) && !table.isBlank(i))
            .boxed()
            .toList();
    List<Integer> targets =
        options.learned().isEmpty()
            ? List.of(last(table, free))
            : List.copyOf(names.indices("target", options.learned()));
    List<Integer> features =
        options.features() != null
            ? List.copyOf(names.indices("feature", options.features()))
            : free.stream().filter(i -> !targets.contains(i) && !isEmpty(table, i)).toList();
    List<String> notes =
        free.stream()
            .filter(i -> !targets.contains(i) && isEmpty(table, i))
            .map(i -> "Column " + table.columns().get(i).name() + " is empty and left out.")
            .toList();
    ColumnRoles roles = new ColumnRoles(features, targets, weights, event, notes);
    roles.check(table, ignored);
    return roles;
  }

  /** For a trained model: the features it was trained on, by name, and weights where given. */
  static ColumnRoles forModel(TableProfile table, List<String> features, String weights) {
    ColumnNames names = new ColumnNames(table);
    List<Integer> indices = List.copyOf(names.indices("feature", features));
    return new ColumnRoles(indices, List.of(), names.index("weights", weights), -1, List.of());
  }

  private static boolean isEmpty(TableProfile table, int column) {
    return table.columns().get(column).kind() == TableProfile.Kind.EMPTY;
  }

  private static int last(TableProfile table, List<Integer> free) {
    if (free.isEmpty()) {
      throw new InvalidInputException(
          table.file() + " has no column left to learn, expected a target and a feature");
    }
    return free.getLast();
  }

  private void check(TableProfile table, Set<Integer> ignored) {
    if (features.isEmpty()) {
      throw new InvalidInputException(
          table.file()
              + " has no column to learn "
              + String.join(", ", targets.stream().map(i -> table.columns().get(i).name()).toList())
              + " from, expected at least one feature beside the target");
    }
    Map<Integer, String> taken = new HashMap<>();
    targets.forEach(target -> take(table, taken, target, "target"));
    take(table, taken, weights, "weights");
    take(table, taken, eventNumber, "event-number");
    features.forEach(feature -> take(table, taken, feature, "feature"));
    ignored.forEach(column -> take(table, taken, column, "ignored"));
  }

  private static void take(
      TableProfile table, Map<Integer, String> taken, int column, String role) {
    String other = column < 0 ? null : taken.put(column, role);
    if (other != null) {
      throw new InvalidInputException(
          "column "
              + table.columns().get(column).name()
              + " of "
              + table.file()
              + " is both the "
              + other
              + " column and a "
              + role
              + " column, expected one of them");
    }
  }
}
