import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The Java runtime inside an image: the modules that the program needs, and no more. */
class Runtimes {
  /**
   * What no class of the program names: numbers and dates in German, the naming that logback asks
   * for, and files inside jars.
   */
  private static final List<String> UNNAMED = List.of("jdk.localedata", "java.naming", "jdk.zipfs");

  private Runtimes() {}

  static Path link(Path folder, Program program) throws IOException {
    Tool.JLINK.run(
        List.of(
            "--add-modules",
            String.join(",", modules(program)),
            "--include-locales=en,de",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--generate-cds-archive",
            "--output",
            folder.toString()));
    return folder;
  }

  /** Those that the classes reach from the program's own jar, by jdeps. */
  private static TreeSet<String> modules(Program program) throws IOException {
    List<String> classPath = new ArrayList<>();
    program.jars().forEach(jar -> classPath.add(jar.toString()));
    String found =
        Tool.JDEPS.run(
            List.of(
                "--multi-release",
                "21",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--recursive",
                "--class-path",
                String.join(File.pathSeparator, classPath),
                program.folder().resolve(Program.JAR).toString()));
    TreeSet<String> modules = new TreeSet<>(UNNAMED);
    // Warnings come first.
    modules.addAll(List.of(found.substring(found.lastIndexOf('\n') + 1).split(",")));
    return modules;
  }
}
