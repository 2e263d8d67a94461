package epochscope.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reference numbers computed by other programs (PyTorch in float64, mpmath with 60 digits). */
public final class GoldenFile {
  /** The error allowed in double and in float, relative to the larger of 1 and the reference. */
  public static final double DOUBLE = 1e-9;

  public static final double FLOAT = 1e-5;

  private GoldenFile() {}

  public static JsonNode read(String name) {
    try (InputStream in = GoldenFile.class.getResourceAsStream("/golden/" + name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of nested lists, row by row. */
  public static double[] flat(JsonNode lists) {
    List<Double> all = new ArrayList<>();
    collect(lists, all);
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void collect(JsonNode node, List<Double> into) {
    if (node.isArray()) {
      node.forEach(entry -> collect(entry, into));
    } else {
      into.add(node.doubleValue());
    }
  }

  /** Fails unless {@code found} agrees with {@code expected} to tolerance·max(1, |expected|). */
  public static void assertClose(String what, double found, double expected, double tolerance) {
    if (!(Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)))) {
      throw new AssertionError(what + ": " + found + ", expected " + expected);
    }
  }

  public static void assertClose(String what, double[] found, double[] expected, double tolerance) {
    if (found.length != expected.length) {
      throw new AssertionError(what + ": " + found.length + " of " + expected.length + " numbers");
    }
    for (int i = 0; i < expected.length; i++) {
      assertClose(what + "[" + i + "]", found[i], expected[i], tolerance);
    }
  }
}
