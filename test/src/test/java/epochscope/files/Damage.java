package epochscope.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files in every way that a seed can think of: bytes, JSON, and the entries of a ZIP. */
final class Damage {
  private static final List<String> SCRAPS =
      List.of(
          "null",
          "true",
          "{}",
          "[]",
          "\"\"",
          "-1",
          "0",
          "2",
          "1.5",
          "-0.0",
          "1e999",
          "1e-400",
          "NaN",
          "Infinity",
          "999999999",
          "2147483647",
          "-2147483648",
          "9007199254740993",
          "9999999999999999999999",
          "\"s\"",
          "\"é\u2028\"",
          "\u0000",
          "\"",
          ",",
          ":",
          "{",
          "]",
          "\"units\": 1000000000,",
          "\"shape\": [65536, 65536, 65536]",
          "\"type\": \"capsule\",");

  /** A field with a plain value. */
  private static final Pattern FIELD =
      Pattern.compile("\"([\\w.-]+)\"\\s*:\\s*(\"[^\"]*\"|-?[\\d.eE+-]+|true|false|null)");

  private static final int DEEP = 100_000;
  private final SplittableRandom random;

  Damage(long seed) {
    random = new SplittableRandom(seed);
  }

  /** {@code file} with one damage or three. */
  byte[] of(byte[] file) throws IOException {
    byte[] damaged = file;
    for (int left = random.nextInt(3) == 0 ? 3 : 1; left > 0; left--) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private byte[] once(byte[] file) throws IOException {
    if (file.length == 0) {
      return scrap();
    }
    boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3;
    if (zip && random.nextInt(4) > 0) {
      return inside(file);
    }
    boolean json = file[0] == '{';
    return json && random.nextInt(3) > 0 ? ofJson(file) : ofBytes(file);
  }

  private byte[] ofBytes(byte[] file) {
    int at = random.nextInt(file.length);
    int to = Math.min(file.length, at + random.nextInt(1, 40));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(file, at);
      case 1 -> spliced(file, at, to, new byte[0]);
      case 2 -> spliced(file, at, at, scrap());
      case 3 -> spliced(file, to, to, Arrays.copyOfRange(file, at, to));
      default -> flipped(file, at);
    };
  }

  private byte[] flipped(byte[] file, int at) {
    byte[] flipped = file.clone();
    flipped[at] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  /** Another value, the field twice, another version, or a value buried deep. */
  private byte[] ofJson(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    List<MatchResult> fields = FIELD.matcher(text).results().toList();
    if (fields.isEmpty()) {
      return ofBytes(file);
    }
    MatchResult field = fields.get(random.nextInt(fields.size()));
    String name = field.group(1);
    String value = field.group(2);
    String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
    String other =
        switch (random.nextInt(7)) {
          case 0 -> "\"%s\": %s, \"%s\": %s".formatted(name, value, name, value);
          case 1 -> "\"%s\": %s, \"version\": %d".formatted(name, value, random.nextInt(100));
          case 2 -> "\"%s\": %s".formatted(name, "[".repeat(deep()) + value);
          case 3 -> "\"%s\": %s".formatted(name + "x", value);
          case 4 ->
              "\"%s\": %s".formatted(name, fields.get(random.nextInt(fields.size())).group(2));
          default -> "\"%s\": %s".formatted(name, scrap);
        };
    return (text.substring(0, field.start()) + other + text.substring(field.end()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private int deep() {
    return random.nextInt(20) == 0 ? DEEP : random.nextInt(1, 100);
  }

  /** An entry that is damaged, gone, or another's, in an archive that is whole. */
  private byte[] inside(byte[] file) throws IOException {
    Map<String, byte[]> entries = entries(file);
    if (entries.isEmpty()) {
      return ofBytes(file);
    }
    List<String> names = new ArrayList<>(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    String other = names.get(random.nextInt(names.size()));
    switch (random.nextInt(10)) {
      case 0 -> entries.remove(name);
      case 1 -> entries.put(name, entries.get(other));
      default -> entries.put(name, once(entries.get(name)));
    }
    return zip(entries);
  }

  private static Map<String, byte[]> entries(byte[] file) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException e) {
      // An archive that is damaged already has the entries before the damage.
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private byte[] scrap() {
    return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spliced(byte[] file, int from, int to, byte[] middle) {
    byte[] spliced = new byte[file.length - to + from + middle.length];
    System.arraycopy(file, 0, spliced, 0, from);
    System.arraycopy(middle, 0, spliced, from, middle.length);
    System.arraycopy(file, to, spliced, from + middle.length, file.length - to);
    return spliced;
  }
}
