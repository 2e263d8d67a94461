import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the installable image of the program for the system it runs on: a folder with the program,
 * a runtime of its own and an archive of loaded classes, and the same folder packed.
 *
 * <p>Arguments: the folder with {@code epochscope.jar} and {@code lib}, the root of the project,
 * the version, and the kind of installer besides, {@code none} or one that jpackage knows.
 */
class Dist {
  private final Path built;
  private final Path root;
  private final String version;
  private final Path work;

  private Dist(Path built, Path root, String version) {
    this.built = built;
    this.root = root;
    this.version = version;
    work = built.resolve("dist");
  }

  public static void main(String[] arguments) throws Exception {
    try {
      new Dist(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).make(arguments[3]);
    } catch (ImpossibleException e) {
      System.err.println("dist: " + e.getMessage());
      System.exit(1);
    }
  }

  private void make(String installer) throws Exception {
    Folders.delete(work);
    Program program = Program.gather(work.resolve("input"), built);
    Notices.gather(program, root);
    Path icon = AppIcon.write(work.resolve("icon"), Host.CURRENT);
    Path runtime = Runtimes.link(work.resolve("runtime"), program);
    program.settle();
    ClassArchive archive = ClassArchive.of(runtime);
    archive.write(program.folder(), work.resolve("rehearsal"));
    Image image = image(program, runtime, icon, archive);
    Path packed = image.pack(work, version);
    checkMoved(packed, archive);
    System.out.println("dist: " + image.root() + ", packed in " + packed);
    if (!installer.equals("none")) {
      Tool.run(work, Program.SETTLED, installer(installer, image));
      System.out.println("dist: the installer is in " + work);
    }
  }

  private Image image(Program program, Path runtime, Path icon, ClassArchive archive)
      throws IOException {
    Path place = work.resolve("image");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                Host.CURRENT.programName(),
                "--app-version",
                Host.CURRENT.acceptedVersion(version),
                "--vendor",
                "Epochscope",
                "--description",
                "Watching neural networks learn",
                "--input",
                program.folder().toString(),
                "--main-jar",
                Program.JAR,
                "--runtime-image",
                runtime.toString(),
                "--icon",
                icon.toString(),
                "--dest",
                place.toString()));
    for (String flag : archive.flags("$APPDIR")) {
      arguments.addAll(List.of("--java-options", flag));
    }
    if (Host.CURRENT == Host.WINDOWS) {
      arguments.addAll(
          List.of("--add-launcher", "epochscope-console=" + Host.consoleLauncher(work)));
    }
    Tool.JPACKAGE.run(arguments);
    Image image = Image.in(place);
    image.finish(root.resolve(".mvn/dist/launcher.sh"), archive);
    return image;
  }

  /** What was unpacked elsewhere still takes its archive of classes. */
  private void checkMoved(Path packed, ClassArchive archive) throws Exception {
    Path elsewhere = Files.createTempDirectory("epochscope-moved");
    try {
      archive.demand(Image.unpacked(packed, elsewhere));
    } finally {
      Folders.delete(elsewhere);
    }
  }

  private List<String> installer(String type, Image image) throws IOException {
    Path association = work.resolve("run.properties");
    Files.writeString(
        association,
        "extension=epochscope\n"
            + "mime-type=application/x-epochscope-run\n"
            + "description=Run of Epochscope\n");
    return List.of(
        Tool.JPACKAGE.path(),
        "--type",
        type,
        "--name",
        Host.CURRENT.programName(),
        "--app-version",
        Host.CURRENT.acceptedVersion(version),
        "--app-image",
        image.root().toString(),
        "--file-associations",
        association.toString(),
        "--license-file",
        root.resolve("LICENSE").toString(),
        "--dest",
        work.toString());
  }
}
