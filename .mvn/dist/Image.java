import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An image: a folder that can be put anywhere.
 *
 * @param root of it
 */
record Image(Path root) {
  static Image in(Path place) {
    return new Image(place.resolve(Host.CURRENT.imageName()));
  }

  Path app() {
    return root.resolve(Host.CURRENT.appFolder());
  }

  Path java() {
    return Host.CURRENT.java(root.resolve(Host.CURRENT.runtimeFolder()));
  }

  /** Does what jpackage leaves to do: copies have times of their own, and Linux its launcher. */
  void finish(Path script, ClassArchive archive) throws IOException {
    new Program(app()).settle();
    if (Host.CURRENT == Host.LINUX) {
      putLauncher(script, archive);
    }
  }

  /**
   * In place of jpackage's, which asks dpkg and rpm twice at every start whose it is, and can set
   * no environment.
   */
  private void putLauncher(Path script, ClassArchive archive) throws IOException {
    String name = Host.CURRENT.programName();
    Files.delete(root.resolve("lib/libapplauncher.so"));
    Files.delete(app().resolve(name + ".cfg"));
    String text = Files.readString(script);
    String flags = String.join(" ", archive.flags("\"$image/lib/app\""));
    Files.writeString(root.resolve("bin").resolve(name), text.replace("@flags@", flags));
  }

  /** Packs it into one file, with the times of its files. */
  Path pack(Path folder, String version) throws InterruptedException {
    String system = System.getProperty("os.name").split(" ")[0].toLowerCase();
    Path packed =
        folder.resolve(
            "epochscope-%s-%s-%s%s"
                .formatted(
                    version, system, System.getProperty("os.arch"), Host.CURRENT.packedEnding()));
    boolean zip = Host.CURRENT == Host.WINDOWS;
    Tool.run(
        root.getParent(),
        Map.of(),
        List.of("tar", zip ? "-acf" : "-czf", packed.toString(), root.getFileName().toString()));
    return packed;
  }

  static Image unpacked(Path packed, Path place) throws InterruptedException {
    Tool.run(place, Map.of(), List.of("tar", "-xf", packed.toString()));
    return in(place);
  }
}
