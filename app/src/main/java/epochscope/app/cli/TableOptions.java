package epochscope.app.cli;

import epochscope.data.TableProfile;
import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.nio.file.Path;
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
      split = ",",
      hideParamSyntax = true,
      paramLabel = "COLUMN[,COLUMN…]",
      description =
          "The column to learn, without it the last; or several, in a regression, together.")
  private List<String> targets;

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
        hideParamSyntax = true,
        paramLabel = "A,B,…",
        description = "The columns to learn from; without it, all others.")
    private List<String> features;

    @Option(
        names = "--ignore",
        split = ",",
        hideParamSyntax = true,
        paramLabel = "A,B,…",
        description = "The columns to leave out.")
    private List<String> ignore;
  }

  boolean given() {
    return header != null
        || targets != null
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
    if (file != null) {
      return table(source, file);
    }
    if (source instanceof SourceSpec.Table own) {
      return over(own, own.file());
    }
    if (given()) {
      throw new InvalidInputException(
          "options about a table are given, but the sample is generated, expected --data FILE too");
    }
    return source;
  }

  /**
   * The table in {@code file}, read as given here, else as the source's own table, if it is one.
   */
  SourceSpec.Table table(SourceSpec source, String file) {
    return source instanceof SourceSpec.Table own
        ? over(own, file)
        : over(new SourceSpec.Table(file, null, null, null, null, null, null, null), file);
  }

  /** The same for a model's use: of the weights that its own table had, another may have none. */
  SourceSpec.Table tableForModel(SourceSpec source, String file) {
    SourceSpec.Table table = table(source, file);
    boolean optional = weights == null && table.weights() != null;
    return optional && !hasColumn(table, table.weights()) ? table.withWeights(null) : table;
  }

  private static boolean hasColumn(SourceSpec.Table table, String name) {
    return TableProfile.of(Path.of(table.file()), table.header()).columns().stream()
        .anyMatch(column -> column.name().equals(name));
  }

  private SourceSpec.Table over(SourceSpec.Table own, String file) {
    return new SourceSpec.Table(
        file,
        header == null ? own.header() : header,
        targets == null ? own.target() : targets.size() == 1 ? targets.getFirst() : null,
        weights == null ? own.weights() : weights,
        missing == null ? own.missing() : missing,
        columns == null ? own.features() : columns.features,
        columns == null ? own.ignore() : columns.ignore,
        task == null ? own.task() : task,
        targets == null ? own.targets() : targets.size() == 1 ? null : targets);
  }
}
