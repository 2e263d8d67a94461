package epochscope.export.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.export.AtomicFile;
import epochscope.export.Model;
import epochscope.export.foreign.ImportedNetwork;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Models as ONNX files. What is handed over has been read back and run, apart from how this program
 * computes, against the model's check rows.
 */
public final class OnnxFile {
  private static final long MAX_SIZE = 1L << 30;

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

  /** The JSON form of the protocol buffer. */
  public static Model readJson(Path file) {
    return readJson(SpecJson.text(file), file.toString(), file.getFileName().toString());
  }

  /**
   * @param where what the sentence of a refusal begins with
   * @param name of the experiment
   */
  public static Model readJson(String json, String where, String name) {
    JsonNode tree = SpecJson.read(json, JsonNode.class, where);
    try {
      byte[] bytes = OnnxJsonReader.bytes(tree);
      return OnnxImport.of(OnnxReader.read(bytes), name, bytes.length);
    } catch (InvalidInputException e) {
      throw ImportedNetwork.refusal(where, e);
    }
  }

  /** The binary form. */
  public static Model read(Path file) {
    try {
      if (Files.size(file) > MAX_SIZE) {
        throw Check.found("size of " + file, Files.size(file) + " bytes", "at most " + MAX_SIZE);
      }
      return read(Files.readAllBytes(file), file.toString(), file.getFileName().toString());
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  /**
   * @param where what the sentence of a refusal begins with
   * @param name of the experiment
   */
  static Model read(byte[] bytes, String where, String name) {
    try {
      return OnnxImport.of(OnnxReader.read(bytes), name, bytes.length);
    } catch (InvalidInputException e) {
      throw ImportedNetwork.refusal(where, e);
    }
  }

  static byte[] bytes(Model model) {
    byte[] bytes = OnnxBinary.of(OnnxExport.of(model));
    OnnxRun run = new OnnxRun(OnnxReader.read(bytes));
    model.check().test(run::respond, Precision.FLOAT);
    return bytes;
  }
}
