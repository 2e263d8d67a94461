package epochscope.files;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads damaged files of every kind, in a process with little memory. Ends with status 1 at the
 * first that is neither read nor refused in one sentence.
 */
final class Fuzzing {
  private static final int LONGEST_SENTENCE = 1200;

  private Fuzzing() {}

  /**
   * @param arguments folder to write into, how many files, seed
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int files = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    int shares = Arrays.stream(FuzzedFile.values()).mapToInt(kind -> kind.share).sum();
    for (FuzzedFile kind : FuzzedFile.values()) {
      long start = System.nanoTime();
      int count = Math.ceilDiv(files * kind.share, shares);
      int loaded = fuzz(kind, Files.createDirectories(folder.resolve(kind.name())), count, seed);
      System.out.printf(
          "%s: %d files, %d loaded, %.1f s%n",
          kind, count, loaded, (System.nanoTime() - start) / 1e9);
    }
    for (HugeFile huge : HugeFile.values()) {
      Path file = Files.createDirectories(folder.resolve(huge.name())).resolve(huge.kind.fileName);
      huge.write(huge.kind.good(folder), file);
      System.out.printf("%s: %s%n", huge, isLoaded(huge.kind, file, 0) ? "read" : "refused");
    }
    System.exit(0);
  }

  private static int fuzz(FuzzedFile kind, Path folder, int count, long seed) throws IOException {
    byte[] good = kind.good(folder);
    Path file = folder.resolve(kind.fileName);
    kind.read(file);
    Damage damage = new Damage(seed + kind.ordinal());
    int loaded = 0;
    for (int i = 0; i < count; i++) {
      Files.write(file, damage.of(good));
      loaded += isLoaded(kind, file, i) ? 1 : 0;
    }
    return loaded;
  }

  private static boolean isLoaded(FuzzedFile kind, Path file, int index) {
    try {
      kind.read(file);
      return true;
    } catch (InvalidInputException e) {
      String sentence = e.getMessage();
      if (index == 0) {
        System.out.println(sentence);
      }
      if (sentence.lines().count() == 1 && sentence.length() <= LONGEST_SENTENCE) {
        return false;
      }
      throw fail(kind, file, index, e);
    } catch (Throwable e) {
      throw fail(kind, file, index, e);
    }
  }

  private static IllegalStateException fail(
      FuzzedFile kind, Path file, int index, Throwable cause) {
    System.out.println(kind + " number " + index + ", " + file + ":");
    cause.printStackTrace(System.out);
    System.exit(1);
    return new IllegalStateException(cause);
  }
}
