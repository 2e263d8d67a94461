package epochscope.export;

import epochscope.data.TableContent;
import epochscope.spec.SourceSpec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What a model answers to the rows of a table, in their order. */
public final class Prediction {
  private final Model model;
  private final TableContent table;

  private Prediction(Model model, TableContent table) {
    this.model = model;
    this.table = table;
  }

  /**
   * Finds the model's features in a table by name, or by position where the table has no names and
   * as many columns.
   *
   * @param options how the table is to be read; its target and features are of no concern
   */
  public static Prediction of(Model model, Path csv, SourceSpec.Table options) {
    return new Prediction(model, ModelTable.read(model, csv, options));
  }

  /**
   * Writes CSV: a header with the names of the outputs, then a line for each row, in the shortest
   * decimals that read back to the very same double.
   */
  public void writeTo(Writer writer) throws IOException {
    writer.write(line(model.outputs().stream().map(Prediction::quoted).toList()));
    ModelFunction function = model.function();
    double[] row = new double[table.features().size()];
    for (int i = 0; i < table.rows(); i++) {
      for (int f = 0; f < row.length; f++) {
        row[f] = table.values()[f][i];
      }
      writer.write(
          line(DoubleStream.of(function.respond(row)).mapToObj(Double::toString).toList()));
    }
    writer.flush();
  }

  /** The same, in UTF-8. */
  public void writeTo(OutputStream out) throws IOException {
    writeTo(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(",", "", "\n"));
  }

  /** As RFC 4180 says. */
  private static String quoted(String name) {
    boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
