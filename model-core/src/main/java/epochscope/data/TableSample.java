package epochscope.data;

import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a sample of a table: decides what its target means, and refuses one that teaches nothing.
 */
final class TableSample {
  private TableSample() {}

  /**
   * @param eventNumber column that the split goes by; null: none
   */
  static Sample read(SourceSpec.Table options, String eventNumber) {
    boolean standIn = options.file().isEmpty();
    TableFile file = standIn ? StandInTable.file() : TableFile.of(Path.of(options.file()));
    TableReader.Result result = TableReader.read(file, options, eventNumber);
    TableContent content = result.content();
    List<String> notes = new ArrayList<>(content.notes());
    if (standIn) {
      notes.addFirst(StandInTable.NOTE);
    }
    return result.task() == Task.CLASSIFY
        ? classes(content, result.profile().headerClasses(), options, notes)
        : regression(content, options, notes);
  }

  private static Sample classes(
      TableContent content,
      List<String> headerClasses,
      SourceSpec.Table options,
      List<String> notes) {
    ClassLabels labels = ClassLabels.of(content.target(), headerClasses);
    List<String> names = labels.names();
    if (names.size() < 2) {
      throw new InvalidInputException(
          targetOf(content, content.target())
              + " is "
              + names.getFirst()
              + " in every row, expected at least two classes");
    }
    if (names.size() > TargetCells.MAX_CLASSES) {
      throw new InvalidInputException(
          targetOf(content, content.target())
              + " has "
              + names.size()
              + " different numbers, expected at most "
              + TargetCells.MAX_CLASSES
              + " classes; --task regress learns the numbers");
    }
    double[][] indices = {labels.indices()};
    return sample(Task.CLASSIFY, content, names, indices, options, notes);
  }

  private static Sample regression(
      TableContent content, SourceSpec.Table options, List<String> notes) {
    for (TableContent.Target target : content.targets()) {
      double[] values = target.values();
      if (Arrays.stream(values).allMatch(value -> value == values[0])) {
        throw new InvalidInputException(
            targetOf(content, target)
                + " is "
                + values[0]
                + " in every row, expected values that differ");
      }
    }
    double[][] values =
        content.targets().stream().map(TableContent.Target::values).toArray(double[][]::new);
    return sample(Task.REGRESS, content, List.of(), values, options, notes);
  }

  private static String targetOf(TableContent content, TableContent.Target target) {
    return "target " + target.name() + " of " + content.file();
  }

  private static Sample sample(
      Task task,
      TableContent content,
      List<String> classes,
      double[][] targets,
      SourceSpec.Table options,
      List<String> notes) {
    return new Sample(
        task,
        content.features(),
        content.targets().stream().map(TableContent.Target::name).toList(),
        classes,
        content.values(),
        targets,
        content.weights(),
        content.eventNumbers(),
        options.missing(),
        List.of(),
        notes);
  }
}
