package epochscope.app.bench;

import epochscope.spec.SpecJson;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one case in a virtual machine of its own, whose compiler has seen nothing else: cases
 * that share one see each other's profiles.
 */
record CaseProcess(String name, int threads, double minutes) {
  private static final String PROGRAM = "epochscope.jar";

  /** By name, as it knows the commands and they know the cases. */
  private static final String MAIN = "epochscope.app.Main";

  CaseProcess(String name, int threads) {
    this(name, threads, 0);
  }

  List<Figure> measure() throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command()).redirectError(Redirect.INHERIT).start();
      String json =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException("measuring " + name + " ended with code " + code);
      }
      return SpecJson.read(json, BenchReport.class, "what " + name + " measured").cases();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The archive of classes belongs to the process that was started first, which may write it.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.contains("SharedArchive"))
        .forEach(command::add);
    String classes = System.getProperty("java.class.path");
    // Only as the jar that was started has it the manifest's leave to call native code.
    command.addAll(
        new File(classes).getName().equals(PROGRAM)
            ? List.of("-jar", classes)
            : List.of("-cp", classes, MAIN));
    command.addAll(
        List.of(
            "bench",
            name,
            "--json",
            "--threads",
            Integer.toString(threads),
            "--minutes",
            Double.toString(minutes)));
    return command;
  }
}
