package epochscope.export.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.export.AtomicFolder;
import epochscope.export.Model;
import epochscope.spec.Precision;
import epochscope.spec.SpecJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Models as folders with a layers model of TensorFlow.js. What is handed over has been read back
 * and run, apart from how this program computes, against the model's check rows.
 */
public final class TfjsFile {
  private TfjsFile() {}

  /**
   * @param folder that is made; one that is there is replaced, unless it holds anything else
   * @throws epochscope.spec.InvalidInputException where layers cannot say what the model does
   */
  public static void write(Model model, Path folder) {
    AtomicFolder.write(folder, files(model), TfjsFile::isOurs);
  }

  private static boolean isOurs(String file) {
    return file.equals(LayersWriter.TOPOLOGY) || file.matches("group\\d+-shard\\d+of\\d+(\\.bin)?");
  }

  static Map<String, byte[]> files(Model model) {
    Map<String, byte[]> files = new LayersWriter(TfjsExport.of(model)).files();
    String json = new String(files.get(LayersWriter.TOPOLOGY), StandardCharsets.UTF_8);
    JsonNode document = SpecJson.read(json, JsonNode.class, LayersWriter.TOPOLOGY);
    LayersRun run = new LayersRun(LayersReader.read(document, files::get));
    model.check().test(run::respond, Precision.FLOAT);
    return files;
  }
}
