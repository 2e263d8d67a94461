package epochscope.export;

import epochscope.spec.SourceSpec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What a model answers to the rows of a table, or to images, in their order. */
public final class Prediction {
  private final Model model;
  private final Supplier<PredictedRows> rows;

  private Prediction(Model model, Supplier<PredictedRows> rows) {
    this.model = model;
    this.rows = rows;
  }

  /**
   * Finds the model's features in a table by name, or by position where the table has no names and
   * as many columns; a model of images also takes an IDX file of such.
   *
   * @param options how a table is to be read; its target and features are of no concern
   */
  public static Prediction of(Model model, Path data, SourceSpec.Table options) {
    return new Prediction(model, () -> PredictedRows.of(model, data, options));
  }

  /**
   * Writes CSV: a header with the names of the outputs, then a line for each row, in the shortest
   * decimals that read back to the very same double.
   */
  public void writeTo(Writer writer) throws IOException {
    try (PredictedRows data = rows.get()) {
      writer.write(line(model.outputs().stream().map(Prediction::quoted).toList()));
      ModelFunction function = model.function();
      double[] row = new double[model.preprocessing().columns().size()];
      for (int i = 0; i < data.size(); i++) {
        data.read(i, row);
        writer.write(
            line(DoubleStream.of(function.respond(row)).mapToObj(Double::toString).toList()));
      }
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
