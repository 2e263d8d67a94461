package epochscope.app.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** What a file is, as its first bytes and fields tell; its name is the user's business. */
public enum FileKind {
  /** A whole run, {@code run.epochscope}. */
  RUN,
  /** A trained network, {@code model.json}. */
  MODEL,
  /** A trained network of another program, which knows nothing of an experiment. */
  FOREIGN_MODEL,
  LESSON,
  EXPERIMENT,
  /** Anything that is none of the others. */
  TABLE;

  private static final int LONGEST_START = 256;
  private static final String MODEL_FORMAT = "epochscope-model";

  private static final String ONNX = ".onnx";

  /** Fields that a graph of lwtnn has. */
  private static final Set<String> OF_LWTNN = Set.of("layers", "nodes", "inputs");

  /** One of them a graph of ONNX has beside it, in the JSON form. */
  private static final Set<String> OF_ONNX = Set.of("opsetImport", "opset_import");

  /** Fields that only a lesson has. */
  private static final Set<String> OF_LESSON = Set.of("sentence", "topic", "claims", "experiment");

  /**
   * @throws InvalidInputException if it cannot be read
   */
  public static FileKind of(Path file) {
    if (Files.isDirectory(file) || file.toString().endsWith(ONNX)) {
      return FOREIGN_MODEL;
    }
    try {
      return of(start(file), file);
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  private static FileKind of(byte[] start, Path file) throws IOException {
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return RUN;
    }
    return firstLetter(start) == '{' ? ofDocument(file) : TABLE;
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LONGEST_START);
    }
  }

  /** Behind a byte order mark and spaces. */
  private static int firstLetter(byte[] start) {
    for (byte letter : start) {
      if (letter > ' ') {
        return letter;
      }
    }
    return 0;
  }

  /** What is no proper JSON counts as an experiment, whose reader says what is wrong with it. */
  private static FileKind ofDocument(Path file) throws IOException {
    Set<String> fields = new HashSet<>();
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = SpecJson.mapper().getFactory().createParser(in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("format") && MODEL_FORMAT.equals(parser.getText())) {
          return MODEL;
        }
        fields.add(name);
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      return EXPERIMENT;
    }
    boolean onnx = fields.contains("graph") && OF_ONNX.stream().anyMatch(fields::contains);
    if (onnx || fields.contains("modelTopology") || fields.containsAll(OF_LWTNN)) {
      return FOREIGN_MODEL;
    }
    return OF_LESSON.stream().anyMatch(fields::contains) ? LESSON : EXPERIMENT;
  }
}
