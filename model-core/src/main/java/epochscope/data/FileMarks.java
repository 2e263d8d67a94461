package epochscope.data;

import epochscope.images.CifarSample;
import epochscope.spec.DataSpec;
import epochscope.spec.FileMark;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Notes by what the files of a sample can be known again, and tells of those that are not what they
 * were. Both read the files: not on the UI thread. A folder of images is not looked at.
 */
public final class FileMarks {
  private static final int CHUNK = 1 << 16;

  private FileMarks() {}

  /**
   * A file that is not what it was.
   *
   * @param size whether it is of another size; else of the same, with other bytes
   * @param found bytes, or the SHA-256
   * @param expected likewise
   */
  public record Difference(String file, boolean size, String found, String expected) {
    public String sentence() {
      return size
          ? "%s has %s bytes, expected %s as when the experiment was saved"
              .formatted(file, found, expected)
          : "%s has the SHA-256 %s, expected %s as when the experiment was saved"
              .formatted(file, found, expected);
    }
  }

  /** With the marks that its files have now; of one that is gone the mark stays as it was. */
  public static DataSpec marked(DataSpec spec) {
    Map<String, FileMark> marks = new LinkedHashMap<>(spec.files());
    for (String file : files(spec.source())) {
      Path path = Path.of(file);
      if (Files.isReadable(path)) {
        marks.put(file, new FileMark(size(path), sha256(path)));
      }
    }
    return spec.withFiles(marks);
  }

  /** Those of its files that are not what their marks say. */
  public static List<Difference> differences(DataSpec spec) {
    List<Difference> differences = new ArrayList<>();
    if (spec.files().isEmpty()) {
      return differences;
    }
    for (String file : files(spec.source())) {
      FileMark mark = spec.files().get(file);
      Difference difference = mark == null ? null : difference(file, mark);
      if (difference != null) {
        differences.add(difference);
      }
    }
    return differences;
  }

  /** Null: there is none. */
  private static Difference difference(String file, FileMark mark) {
    Path path = Path.of(file);
    if (mark.bytes() != null && size(path) != mark.bytes()) {
      return new Difference(file, true, "" + size(path), "" + mark.bytes());
    }
    String found = mark.sha256() == null ? null : sha256(path);
    return found == null || found.equals(mark.sha256())
        ? null
        : new Difference(file, false, found, mark.sha256());
  }

  /** As the source names them. */
  private static List<String> files(SourceSpec source) {
    return switch (source) {
      case SourceSpec.Table table when !table.file().isEmpty() -> List.of(table.file());
      case ImageSource.Idx idx ->
          Stream.of(idx.images(), idx.labels(), idx.testImages(), idx.testLabels())
              .filter(file -> file != null)
              .distinct()
              .toList();
      case ImageSource.Cifar10 cifar ->
          CifarSample.files(cifar).stream().map(Path::toString).toList();
      default -> List.of();
    };
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  private static String sha256(Path file) {
    MessageDigest digest = DataFingerprint.sha256();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        digest.update(chunk, 0, count);
      }
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
