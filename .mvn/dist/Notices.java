import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The licences of what the image holds: a list of all jars, and the texts that they bring. The
 * runtime has those of its own in its folder {@code legal}.
 */
class Notices {
  private static final Pattern TEXT =
      Pattern.compile("(.*/)?(licen[cs]e|notice|copying)(\\.(txt|md))?", Pattern.CASE_INSENSITIVE);

  private Notices() {}

  static void gather(Program program, Path root) throws IOException {
    Path folder = Files.createDirectories(program.folder().resolve("licences"));
    Files.copy(root.resolve("LICENSE"), folder.resolve("LICENSE"));
    List<String> known = Files.readAllLines(root.resolve(".mvn/dist/licences.txt"));
    List<String> list = new ArrayList<>();
    for (Path jar : Folders.files(program.lib())) {
      String name = jar.getFileName().toString();
      if (name.endsWith(".jar")) {
        list.add(name + ": " + licence(name, known));
        copyTexts(jar, folder.resolve(name.substring(0, name.length() - ".jar".length())));
      }
    }
    Files.write(folder.resolve("LIBRARIES.txt"), list);
  }

  private static String licence(String jar, List<String> known) {
    return known.stream()
        .map(line -> line.split(" \\| ", 2))
        .filter(line -> line.length == 2 && jar.startsWith(line[0]))
        .map(line -> line[1])
        .findFirst()
        .orElseThrow(
            () ->
                new ImpossibleException(
                    "the licence of " + jar + " is not in .mvn/dist/licences.txt, expected there"));
  }

  private static void copyTexts(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(Notices::isText).toList()) {
        Files.createDirectories(folder);
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, folder.resolve(entry.getName().replace('/', '-')));
        }
      }
    }
  }

  private static boolean isText(ZipEntry entry) {
    return !entry.isDirectory() && TEXT.matcher(entry.getName()).matches();
  }
}
