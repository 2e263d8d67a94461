package epochscope.export;

import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.SpecJson;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The native model file: one JSON document that is the trained model and needs nothing of this
 * program, as model.schema.json says. Reading is strict, takes no more memory than the file's
 * length asks for, and ends with the model's own check rows.
 */
public final class ModelFile {
  static final String FORMAT = "epochscope-model";
  static final int VERSION = 1;

  /** Of base64, so that what is written can be read. */
  private static final long MAX_LETTERS = SpecJson.MAX_LENGTH / 10 * 9;

  private static final int BITS_PER_LETTER = 6;

  private ModelFile() {}

  public static void write(Model model, Path file) {
    AtomicFile.write(file, json(model));
  }

  /**
   * Writes it once what was to be written has been read back and has answered as the model does.
   */
  public static void writeTested(Model model, Path file) {
    String json = json(model);
    read(json, file.toString());
    AtomicFile.write(file, json);
  }

  public static Model read(Path file) {
    return read(SpecJson.text(file), file.toString());
  }

  static String json(Model model) {
    long bits = model.training().precision() == Precision.FLOAT ? Float.SIZE : Double.SIZE;
    if (model.parameters().length * bits / BITS_PER_LETTER > MAX_LETTERS) {
      throw Check.found(
          "number of parameters",
          model.parameters().length,
          "at most " + MAX_LETTERS * BITS_PER_LETTER / bits + " in a model file");
    }
    return SpecJson.write(new ModelWriter(model).document());
  }

  /**
   * @param where what the sentence of a refusal begins with, usually the file
   */
  static Model read(String json, String where) {
    FormatHeader header = SpecJson.read(json, FormatHeader.class, where);
    refusing(where, () -> header.expect(FORMAT, VERSION));
    ModelDocument document = SpecJson.read(json, ModelDocument.class, where);
    return refusing(where, () -> tested(new ModelReader(document).model()));
  }

  private static Model tested(Model model) {
    model.check().test(model.function(), model.training().precision());
    return model;
  }

  /** Puts file and root before the JSON path that a refusal begins with. */
  private static <T> T refusing(String where, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(where + ": $." + e.getMessage(), e);
    }
  }
}
