package epochscope.export;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds a Python that has PyTorch; where {@code EPOCHSCOPE_CLIENTS} says that clients are required,
 * its lack is a failure.
 */
final class PythonWithTorch {
  /** Of which the first that has it is taken: the system's own is where packages put it. */
  private static final List<String> CANDIDATES = List.of("/usr/bin/python3", "python3");

  private static final String FIND =
      "import importlib.util as u, sys; sys.exit(u.find_spec('torch') is None)";

  private PythonWithTorch() {}

  static String find() throws InterruptedException {
    for (String python : CANDIDATES) {
      if (has(python)) {
        return python;
      }
    }
    String lack = "no python3 with PyTorch here (apt-get install python3-torch)";
    if ("required".equals(System.getenv("EPOCHSCOPE_CLIENTS"))) {
      throw new AssertionError(lack);
    }
    Assumptions.abort(lack);
    throw new AssertionError("not aborted");
  }

  private static boolean has(String python) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", FIND)
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
