package epochscope.data;

import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each column of a table is for, by index.
 *
 * @param target −1: no target is read
 * @param weights −1: no weights
 * @param eventNumber −1: no event numbers
 */
record ColumnRoles(List<Integer> features, int target, int weights, int eventNumber) {
  private static final int NAMES_LISTED = 20;

  ColumnRoles {
    features = List.copyOf(features);
  }

  /** For learning: a target, and all that is left where no features are named. */
  static ColumnRoles of(TableProfile table, SourceSpec.Table options, String eventNumber) {
    Names names = new Names(table);
    int weights = names.index("weights", options.weights());
    int event = names.index("event-number", eventNumber);
    Set<Integer> ignored = names.indices("ignored", options.ignore());
    // To split by a column and to learn nothing from it is no contradiction.
    ignored.remove(event);
    int target =
        options.target() == null
            ? lastBut(table, ignored, weights, event)
            : names.index("target", options.target());
    List<Integer> features =
        options.features() == null
            ? IntStream.range(0, table.columns().size())
                .filter(i -> i != target && i != weights && i != event && !ignored.contains(i))
                .boxed()
                .toList()
            : List.copyOf(names.indices("feature", options.features()));
    ColumnRoles roles = new ColumnRoles(features, target, weights, event);
    roles.check(table, ignored);
    return roles;
  }

  /** For a trained model: the features it was trained on, by name, and weights where given. */
  static ColumnRoles forModel(TableProfile table, List<String> features, String weights) {
    Names names = new Names(table);
    return new ColumnRoles(
        List.copyOf(names.indices("feature", features)), -1, names.index("weights", weights), -1);
  }

  private static int lastBut(TableProfile table, Set<Integer> ignored, int weights, int event) {
    return IntStream.iterate(table.columns().size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> i != weights && i != event && !ignored.contains(i))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInputException(table.file() + " has no column left to learn"));
  }

  private void check(TableProfile table, Set<Integer> ignored) {
    if (features.isEmpty()) {
      throw new InvalidInputException(
          table.file()
              + " has no column to learn "
              + table.columns().get(target).name()
              + " from, expected at least one feature beside the target");
    }
    Map<Integer, String> taken = new HashMap<>();
    take(table, taken, target, "target");
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

  /** Finds columns by their names, with or without the unit. */
  private static final class Names {
    private final TableProfile table;
    private final Map<String, Integer> indexByName = new HashMap<>();

    Names(TableProfile table) {
      this.table = table;
      for (int i = 0; i < table.columns().size(); i++) {
        Feature column = table.columns().get(i).feature();
        indexByName.put(column.name(), i);
        indexByName.putIfAbsent(column.name() + " [" + column.unit() + "]", i);
      }
    }

    /** −1 where no column is named. */
    int index(String role, String name) {
      if (name == null) {
        return -1;
      }
      Integer index = indexByName.get(name);
      if (index == null) {
        throw new InvalidInputException(
            table.file()
                + " has no "
                + role
                + " column \""
                + name
                + "\", expected one of "
                + known());
      }
      return index;
    }

    Set<Integer> indices(String role, List<String> names) {
      Set<Integer> indices = new LinkedHashSet<>();
      for (String name : names) {
        if (!indices.add(index(role, name))) {
          throw new InvalidInputException(
              "the " + role + " column \"" + name + "\" is named twice, expected once");
        }
      }
      return indices;
    }

    private String known() {
      int more = table.columns().size() - NAMES_LISTED;
      return table.columns().stream()
              .limit(NAMES_LISTED)
              .map(TableProfile.Column::name)
              .collect(Collectors.joining(", "))
          + (more > 0 ? " and " + more + " more" : "");
    }
  }
}
