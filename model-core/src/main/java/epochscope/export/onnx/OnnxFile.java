package epochscope.export.onnx;

import epochscope.export.AtomicFile;
import epochscope.export.CheckRows;
import epochscope.export.Model;
import epochscope.spec.InvalidInputException;
import java.nio.file.Path;

/**
 * Models as ONNX files. What is handed over has been read back and run, apart from how this program
 * computes, against the model's check rows.
 */
public final class OnnxFile {
  /** Of single precision, relative to the largest response. */
  private static final double TOLERANCE = 1e-5;

  private OnnxFile() {}

  /** The binary form, {@code .onnx}. */
  public static void write(Model model, Path file) {
    byte[] bytes = bytes(model);
    AtomicFile.write(file, out -> out.write(bytes));
  }

  /** The JSON form of the protocol buffer. */
  public static void writeJson(Model model, Path file) {
    bytes(model);
    AtomicFile.write(file, OnnxJson.of(OnnxExport.of(model)));
  }

  static byte[] bytes(Model model) {
    byte[] bytes = OnnxBinary.of(OnnxExport.of(model));
    test(OnnxReader.read(bytes), model.check());
    return bytes;
  }

  private static void test(OnnxGraph graph, CheckRows check) {
    OnnxRun run = new OnnxRun(graph);
    double largest = 1;
    for (double[] row : check.outputs()) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    for (int row = 0; row < check.size(); row++) {
      double[] found = run.respond(check.inputs().get(row));
      for (int output = 0; output < found.length; output++) {
        double expected = check.outputs().get(row)[output];
        if (!(Math.abs(found[output] - expected) <= TOLERANCE * largest)) {
          throw new InvalidInputException(
              "as ONNX the model answers %s to check row %d, expected %s"
                  .formatted(found[output], row, expected));
        }
      }
    }
  }
}
