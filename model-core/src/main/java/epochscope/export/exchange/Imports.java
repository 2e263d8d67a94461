package epochscope.export.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.RunFile;
import epochscope.export.lwtnn.LwtnnFile;
import epochscope.export.onnx.OnnxFile;
import epochscope.export.tfjs.TfjsFile;
import epochscope.spec.HeapRoom;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Takes models in from any format that is known, told by what is in the file. A model of another
 * program comes with check rows that its own file's meaning has answered, and answers them here.
 */
public final class Imports {
  private static final int MAX_FIELDS = 50;

  private Imports() {}

  /**
   * @param path a file, or the folder of a layers model
   * @throws InvalidInputException where it is no such file, or holds what has no name here
   */
  public static Model read(Path path) {
    try {
      return told(path);
    } catch (OutOfMemoryError e) {
      throw HeapRoom.exceeded(path.toString(), e);
    }
  }

  /** The same, or what a saved run has learned. */
  public static Model readAny(Path path) {
    return isZip(path) ? RunFile.read(path).model() : read(path);
  }

  private static boolean isZip(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(2), new byte[] {'P', 'K'});
    } catch (IOException e) {
      throw InvalidInputException.unreadable(path, e);
    }
  }

  private static Model told(Path path) {
    if (Files.isDirectory(path)) {
      return TfjsFile.read(path);
    }
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".onnx")) {
      return OnnxFile.read(path);
    }
    Set<String> fields = fields(path);
    if (fields.contains("modelTopology")) {
      return TfjsFile.read(path);
    }
    if (fields.contains("graph")
        && (fields.contains("opsetImport") || fields.contains("opset_import"))) {
      return OnnxFile.readJson(path);
    }
    return fields.contains("layers") && fields.contains("nodes")
        ? LwtnnFile.read(path)
        : ModelFile.read(path);
  }

  /** The first names of a JSON object; none of anything else. */
  private static Set<String> fields(Path file) {
    Set<String> fields = new HashSet<>();
    try (JsonParser parser = SpecJson.mapper().createParser(file.toFile())) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (fields.size() < MAX_FIELDS && parser.nextToken() == JsonToken.FIELD_NAME) {
          fields.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      }
      return fields;
    } catch (JacksonException e) {
      // The reader of the format that it is taken for says what is wrong.
      return fields;
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }
}
