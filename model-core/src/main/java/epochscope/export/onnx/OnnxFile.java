package epochscope.export.onnx;

import epochscope.export.AtomicFile;
import epochscope.export.Model;
import epochscope.spec.Precision;
import java.nio.file.Path;

/**
 * Models as ONNX files. What is handed over has been read back and run, apart from how this program
 * computes, against the model's check rows.
 */
public final class OnnxFile {
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
    OnnxRun run = new OnnxRun(OnnxReader.read(bytes));
    model.check().test(run::respond, Precision.FLOAT);
    return bytes;
  }
}
