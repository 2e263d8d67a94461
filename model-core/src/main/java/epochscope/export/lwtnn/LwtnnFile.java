package epochscope.export.lwtnn;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.export.AtomicFile;
import epochscope.export.CheckRows;
import epochscope.export.Model;
import epochscope.export.foreign.ImportedNetwork;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.nio.file.Path;

/**
 * Models as graphs of lwtnn. What is handed over has been read back and run, apart from how this
 * program computes, against the model's check rows.
 */
public final class LwtnnFile {
  private LwtnnFile() {}

  /**
   * @throws epochscope.spec.InvalidInputException where lwtnn cannot say what the model does
   */
  public static void write(Model model, Path file) {
    AtomicFile.write(file, json(model));
  }

  /** A graph of dense layers. */
  public static Model read(Path file) {
    return read(SpecJson.text(file), file.toString(), file.getFileName().toString());
  }

  /**
   * @param where what the sentence of a refusal begins with
   * @param name of the experiment
   */
  public static Model read(String json, String where, String name) {
    JsonNode document = SpecJson.read(json, JsonNode.class, where);
    try {
      return LwtnnImport.of(document, name, json.length());
    } catch (InvalidInputException e) {
      throw ImportedNetwork.refusal(where, e);
    }
  }

  static String json(Model model) {
    String json = SpecJson.write(LwtnnExport.of(model));
    LwtnnRun run = new LwtnnRun(SpecJson.read(json, JsonNode.class, "lwtnn"));
    CheckRows check = model.check();
    check.test(run::respond, model.training().precision());
    return json;
  }
}
