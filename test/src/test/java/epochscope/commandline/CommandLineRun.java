package epochscope.commandline;

import epochscope.app.cli.Cli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** A command that has run in this process, and what it left on the console. */
record CommandLineRun(int status, String out, String err) {
  static CommandLineRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int status = Cli.run(new PrintWriter(out), new PrintWriter(err), words);
    return new CommandLineRun(status, out.toString(), err.toString());
  }

  /** The lines by which the program complains. */
  List<String> complaints() {
    return err.lines().filter(line -> line.startsWith("epochscope: ")).toList();
  }
}
