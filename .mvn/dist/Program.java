import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What is put into an image besides the runtime.
 *
 * @param folder with the program's jar and, in {@code lib}, those it stands on
 */
record Program(Path folder) {
  static final String JAR = "epochscope.jar";

  /** The archive of classes knows the jars by size and time: it is the same in every copy. */
  static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  /** By this variable Debian's packer gives every file that time, too. */
  static final Map<String, String> SETTLED =
      Map.of("SOURCE_DATE_EPOCH", Long.toString(TIME.getEpochSecond()));

  /** Copies it from where it was built. */
  static Program gather(Path folder, Path built) throws IOException {
    Program program = new Program(folder);
    Files.createDirectories(program.lib());
    Files.copy(built.resolve(JAR), folder.resolve(JAR));
    for (Path jar : Folders.files(built.resolve("lib"))) {
      Files.copy(jar, program.lib().resolve(jar.getFileName()));
    }
    program.unpackNativesOfJavaFx();
    return program;
  }

  Path lib() {
    return folder.resolve("lib");
  }

  List<Path> jars() throws IOException {
    List<Path> all = new ArrayList<>(List.of(folder.resolve(JAR)));
    Folders.files(lib()).stream().filter(f -> f.toString().endsWith(".jar")).forEach(all::add);
    return all;
  }

  /** Gives every jar its time. */
  void settle() throws IOException {
    for (Path jar : jars()) {
      Files.setLastModifiedTime(jar, FileTime.from(TIME));
    }
  }

  /** JavaFX looks beside its jar before it unpacks them into a folder of the user's. */
  private void unpackNativesOfJavaFx() throws IOException {
    for (Path jar : jars()) {
      if (jar.getFileName().toString().startsWith("javafx-")) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          for (ZipEntry entry : zip.stream().filter(Program::isNative).toList()) {
            try (InputStream in = zip.getInputStream(entry)) {
              Files.copy(in, lib().resolve(entry.getName()));
            }
          }
        }
      }
    }
  }

  private static boolean isNative(ZipEntry entry) {
    return entry.getName().matches("[^/]+\\.(so|dylib|dll)");
  }
}
