package epochscope.export.exchange;

import static java.util.stream.Collectors.joining;

import epochscope.spec.Check;
import java.util.Arrays;
import java.util.Locale;

/** What a trained model can be written as. */
public enum ExportFormat {
  /** The native model file. */
  NATIVE(".json", false),
  /** ONNX, binary. */
  ONNX(".onnx", false),
  /** The JSON form of ONNX's protocol buffer. */
  ONNX_JSON(".onnx.json", false),
  /** A graph of lwtnn. */
  LWTNN(".lwtnn.json", false),
  /** A layers model of TensorFlow.js. */
  TFJS("-tfjs", true),
  /** A program that trains the same network in PyTorch. */
  PYTORCH("-pytorch.py", false),
  /** A program that trains the same network in Keras. */
  KERAS("-keras.py", false);

  private final String ending;
  private final boolean folder;

  ExportFormat(String ending, boolean folder) {
    this.ending = ending;
    this.folder = folder;
  }

  /** What the name of such a file, or folder, usually ends in. */
  public String ending() {
    return ending;
  }

  /** Whether it is a folder of several files. */
  public boolean isFolder() {
    return folder;
  }

  /** Its name on the command line: {@code onnx-json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All names, for readers. */
  public static String words(String separator) {
    return Arrays.stream(values()).map(ExportFormat::word).collect(joining(separator));
  }

  /**
   * @param field what a refusal calls the word
   */
  public static ExportFormat of(String field, String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Check.found(field, word, words(", ")));
  }
}
