package epochscope.app;

import epochscope.app.cli.Cli;
import epochscope.app.log.LogFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program starts, with or without a window. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    LogFile.open();
    // Pictures are painted by Java2D, windows are JavaFX's: no display is Java2D's to look for.
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(Cli.run(out, err, arguments));
  }
}
