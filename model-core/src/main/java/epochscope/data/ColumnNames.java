package epochscope.data;

import epochscope.spec.InvalidInputException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds columns by their names, with or without the unit. */
final class ColumnNames {
  private static final int NAMES_LISTED = 20;

  private final TableProfile table;
  private final Map<String, Integer> indexByName = new HashMap<>();

  ColumnNames(TableProfile table) {
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
