import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The systems that images are made for, each on itself, and how their images are laid out. */
enum Host {
  LINUX,
  MAC,
  WINDOWS;

  static final Host CURRENT = current();

  private static Host current() {
    String name = System.getProperty("os.name").toLowerCase();
    return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
  }

  /** By which the system knows the program; Debian's names are of small letters. */
  String programName() {
    return this == LINUX ? "epochscope" : "Epochscope";
  }

  /** macOS takes no version that begins with 0. */
  String acceptedVersion(String version) {
    return this == MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
  }

  String imageName() {
    return this == MAC ? programName() + ".app" : programName();
  }

  /** Of the program's jar, in an image. */
  String appFolder() {
    return switch (this) {
      case LINUX -> "lib/app";
      case MAC -> "Contents/app";
      case WINDOWS -> "app";
    };
  }

  /** Of the runtime, in an image. */
  String runtimeFolder() {
    return switch (this) {
      case LINUX -> "lib/runtime";
      case MAC -> "Contents/runtime/Contents/Home";
      case WINDOWS -> "runtime";
    };
  }

  /** The ending of a packed image. */
  String packedEnding() {
    return this == WINDOWS ? ".zip" : ".tar.gz";
  }

  Path java(Path runtime) {
    return runtime.resolve("bin").resolve(this == WINDOWS ? "java.exe" : "java");
  }

  /** On Windows a program has a console or a window: the command line is a launcher of its own. */
  static Path consoleLauncher(Path folder) throws IOException {
    return Files.writeString(folder.resolve("console.properties"), "win-console=true\n");
  }
}
