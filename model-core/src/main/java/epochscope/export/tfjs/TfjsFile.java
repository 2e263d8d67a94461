package epochscope.export.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.export.AtomicFolder;
import epochscope.export.Model;
import epochscope.export.foreign.ImportedNetwork;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Models as folders with a layers model of TensorFlow.js. What is handed over has been read back
 * and run, apart from how this program computes, against the model's check rows.
 */
public final class TfjsFile {
  private static final long MAX_SHARD = 1L << 30;

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

  /**
   * @param path the folder, or the model.json in it
   */
  public static Model read(Path path) {
    Path json = Files.isDirectory(path) ? path.resolve(LayersWriter.TOPOLOGY) : path;
    String text = SpecJson.text(json);
    String name = json.toAbsolutePath().getParent().getFileName().toString();
    return read(text, json.toString(), name, shard -> shard(json.resolveSibling(shard)));
  }

  private static byte[] shard(Path file) {
    try {
      if (Files.size(file) > MAX_SHARD) {
        throw Check.found("size of " + file, Files.size(file) + " bytes", "at most " + MAX_SHARD);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  /**
   * @param where what the sentence of a refusal begins with
   * @param shards bytes of a file beside it, by its name
   */
  static Model read(String json, String where, String name, Function<String, byte[]> shards) {
    JsonNode document = SpecJson.read(json, JsonNode.class, where);
    long[] bytes = {json.length()};
    Function<String, byte[]> counted =
        shard -> {
          byte[] content = shards.apply(shard);
          bytes[0] += content.length;
          return content;
        };
    try {
      return LayersImport.of(LayersReader.read(document, counted), name, bytes[0]);
    } catch (InvalidInputException e) {
      throw ImportedNetwork.refusal(where, e);
    }
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
