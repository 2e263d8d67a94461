package epochscope.spec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages documents in every way that a seed can think of. */
public final class Mutations {
  private static final String[] INSERTIONS = {
    "\"",
    ",",
    ";",
    "\n",
    "\r",
    "\t",
    "#",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "\\u0000",
    "\0",
    "\uFEFF",
    "1e999",
    "-1e308",
    "9999999999999999999999",
    "1e-400",
    "NaN",
    "Infinity",
    "null",
    "true",
    "-",
    "\"type\":",
    "\"units\":1000000000,",
    "é",
    "\u2028",
    "\"s\"",
    "-999",
    "[[[[[[[[[[",
    "0x1p3"
  };

  private final SplittableRandom random;

  public Mutations(long seed) {
    random = new SplittableRandom(seed);
  }

  /** {@code original} with one to four damages. */
  public byte[] of(byte[] original) {
    byte[] bytes = original.clone();
    int damages = random.nextInt(1, 5);
    for (int i = 0; i < damages; i++) {
      bytes = damaged(bytes);
    }
    return bytes;
  }

  private byte[] damaged(byte[] bytes) {
    if (bytes.length == 0) {
      return insertion();
    }
    int at = random.nextInt(bytes.length);
    int other = random.nextInt(bytes.length);
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes, at);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2, 3 -> spliced(bytes, at, at, insertion());
      case 4 -> spliced(bytes, Math.min(at, other), Math.max(at, other), new byte[0]);
      case 5 -> swapped(bytes, at, other);
      case 6 -> replacedNumber(bytes, at);
      case 7 -> spliced(bytes, at, at, repeated());
      default ->
          spliced(
              bytes, at, at, Arrays.copyOfRange(bytes, Math.min(at, other), Math.max(at, other)));
    };
  }

  private byte[] insertion() {
    return INSERTIONS[random.nextInt(INSERTIONS.length)].getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated() {
    String part = INSERTIONS[random.nextInt(INSERTIONS.length)];
    return part.repeat(random.nextInt(1, 300)).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flipped(byte[] bytes, int at) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private static byte[] swapped(byte[] bytes, int a, int b) {
    byte kept = bytes[a];
    bytes[a] = bytes[b];
    bytes[b] = kept;
    return bytes;
  }

  /** Puts an insertion in place of the digits around {@code at}. */
  private byte[] replacedNumber(byte[] bytes, int at) {
    int from = at;
    int to = at;
    while (from > 0 && Character.isDigit(bytes[from - 1])) {
      from--;
    }
    while (to < bytes.length && Character.isDigit(bytes[to])) {
      to++;
    }
    return spliced(bytes, from, to, insertion());
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(middle);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
