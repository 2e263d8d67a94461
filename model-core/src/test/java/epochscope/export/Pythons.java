package epochscope.export;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds Python; where {@code EPOCHSCOPE_CLIENTS} says that clients are required, its lack is a
 * failure.
 */
final class Pythons {
  /** Of which the first that will do is taken: the system's own is where packages put theirs. */
  private static final List<String> CANDIDATES = List.of("/usr/bin/python3", "python3");

  private Pythons() {}

  static String any() throws InterruptedException {
    return find("pass", "no python3 here");
  }

  static String withTorch() throws InterruptedException {
    return find(
        "import importlib.util as u, sys; sys.exit(u.find_spec('torch') is None)",
        "no python3 with PyTorch here (apt-get install python3-torch)");
  }

  private static String find(String program, String lack) throws InterruptedException {
    for (String python : CANDIDATES) {
      if (runs(python, program)) {
        return python;
      }
    }
    if ("required".equals(System.getenv("EPOCHSCOPE_CLIENTS"))) {
      throw new AssertionError(lack);
    }
    Assumptions.abort(lack);
    throw new AssertionError("not aborted");
  }

  private static boolean runs(String python, String program) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", program)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
