import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The archive of loaded classes: written while the program rehearses, taken at every start. From
 * JDK 25 on it also holds classes linked.
 *
 * @param java starts the runtime it is for
 * @param linked whether it is such a one
 */
record ClassArchive(Path java, boolean linked) {
  private static final int LINKED_SINCE = 25;

  /** Profiles of the rehearsal would have much compiled before the first frame. */
  private static final List<String> WITHOUT_PROFILES =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:-AOTRecordTraining");

  private static final String REHEARSAL = "epochscope.app.rehearsal.Rehearsal";

  static ClassArchive of(Path runtime) {
    return new ClassArchive(
        Host.CURRENT.java(runtime), Runtime.version().feature() >= LINKED_SINCE);
  }

  String name() {
    return linked ? "epochscope.aot" : "epochscope.jsa";
  }

  /** Of every start, with the program in the folder {@code app}. */
  List<String> flags(String app) {
    List<String> all = new ArrayList<>(common());
    all.add((linked ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + app + "/" + name());
    return all;
  }

  /**
   * The launcher beside the sources says why, but of the compiler's threads: two, which do not keep
   * the first frame from the processors.
   */
  private static List<String> common() {
    return List.of(
        "-XX:+UseSerialGC",
        "-XX:MetaspaceSize=96m",
        "-XX:CICompilerCount=2",
        "-Xlog:disable",
        "-Dsun.misc.unsafe.memory.access=allow",
        "-Depochscope.image.time=" + Program.TIME);
  }

  /** Rehearses with the program in {@code app}, where the archive is written. */
  void write(Path app, Path stage) throws IOException, InterruptedException {
    Files.createDirectories(stage);
    List<String> command = new ArrayList<>(List.of(java.toAbsolutePath().toString()));
    command.addAll(common());
    command.addAll(WITHOUT_PROFILES);
    command.add(
        (linked ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + app.resolve(name()));
    command.addAll(
        List.of("-cp", app.resolve(Program.JAR).toString(), REHEARSAL, stage.toString()));
    String said = Tool.run(stage, Map.of("XDG_STATE_HOME", stage.toString()), command);
    if (!Files.exists(app.resolve(name()))) {
      throw new ImpossibleException("the rehearsal left no archive of classes: " + said);
    }
  }

  /** Starts an image in which the archive must be taken. */
  void demand(Image image) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(image.java().toString()));
    command.addAll(flags(image.app().toString()));
    command.add(linked ? "-XX:AOTMode=on" : "-Xshare:on");
    command.addAll(List.of("-jar", image.app().resolve(Program.JAR).toString(), "--version"));
    Tool.run(image.root(), Map.of(), command);
  }
}
