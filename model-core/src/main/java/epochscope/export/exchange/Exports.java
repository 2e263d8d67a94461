package epochscope.export.exchange;

import epochscope.export.AtomicFile;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.code.CodeSubject;
import epochscope.export.code.KerasCode;
import epochscope.export.code.TorchCode;
import epochscope.export.lwtnn.LwtnnFile;
import epochscope.export.onnx.OnnxFile;
import epochscope.export.tfjs.TfjsFile;
import java.nio.file.Path;

/**
 * Hands trained models over. What holds the model's parameters has been read back and run against
 * the model's check rows first; a program finds them in the native file. A file that stood there
 * stays until the new one is whole.
 */
public final class Exports {
  private Exports() {}

  /**
   * @param target a file; a folder where the format is one
   * @throws epochscope.spec.InvalidInputException where the format cannot say what the model does,
   *     with the node's name, or nothing can be written there
   */
  public static void write(Model model, ExportFormat format, Path target) {
    switch (format) {
      case NATIVE -> ModelFile.writeTested(model, target);
      case ONNX -> OnnxFile.write(model, target);
      case ONNX_JSON -> OnnxFile.writeJson(model, target);
      case LWTNN -> LwtnnFile.write(model, target);
      case TFJS -> TfjsFile.write(model, target);
      case PYTORCH -> AtomicFile.write(target, TorchCode.of(CodeSubject.of(model)));
      case KERAS -> AtomicFile.write(target, KerasCode.of(CodeSubject.of(model)));
    }
  }
}
