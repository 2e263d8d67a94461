package epochscope.app.cli;

import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a table is read: the options that all commands on tables share. */
final class TableOptions {
  @Option(
      names = "--header",
      paramLabel = "names|none|skip|auto",
      description = "What the first line is: column names, data, neither, or to be found out.")
  private HeaderMode header;

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column to learn; without it, the last.")
  private String target;

  @Option(names = "--weights", paramLabel = "COLUMN", description = "The column of event weights.")
  private String weights;

  @Option(
      names = "--missing",
      paramLabel = "VALUE",
      description = "The number that stands for a missing value, such as -999.")
  private Double missing;

  @Option(
      names = "--task",
      paramLabel = "classify|regress",
      description = "Without it, what the target column suggests.")
  private Task task;

  @ArgGroup private Columns columns;

  /** Either which columns to learn from, or which not to. */
  private static final class Columns {
    @Option(
        names = "--features",
        split = ",",
        paramLabel = "COLUMN",
        description = "The columns to learn from; without it, all others.")
    private List<String> features;

    @Option(
        names = "--ignore",
        split = ",",
        paramLabel = "COLUMN",
        description = "The columns to leave out.")
    private List<String> ignore;
  }

  private boolean given() {
    return header != null
        || target != null
        || weights != null
        || missing != null
        || task != null
        || columns != null;
  }

  /**
   * {@code source} with what was given here put in place of its own.
   *
   * @param file the table to read instead of the source; null: the source's own
   */
  SourceSpec over(SourceSpec source, String file) {
    if (source instanceof SourceSpec.Table table) {
      return over(table, file);
    }
    if (file != null) {
      return over(new SourceSpec.Table(file, null, null, null, null, null, null, null), file);
    }
    if (given()) {
      throw new InvalidInputException(
          "options about a table are given, but the sample is generated, expected --data FILE too");
    }
    return source;
  }

  private SourceSpec.Table over(SourceSpec.Table table, String file) {
    boolean others = columns != null;
    return new SourceSpec.Table(
        file == null ? table.file() : file,
        header == null ? table.header() : header,
        target == null ? table.target() : target,
        weights == null ? table.weights() : weights,
        missing == null ? table.missing() : missing,
        others ? columns.features : table.features(),
        others ? columns.ignore : table.ignore(),
        task == null ? table.task() : task);
  }
}
