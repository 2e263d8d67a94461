package epochscope.app.cli;

import epochscope.app.bench.BenchCase;
import epochscope.app.bench.Benchmarks;
import epochscope.spec.Check;
import epochscope.spec.SpecJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: how fast this machine trains, and what watching costs. */
@Command(
    name = "bench",
    description = "Measure how fast this machine trains, and what watching costs.")
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CASE",
      arity = "0..*",
      description = "What to measure; without it, everything.")
  private List<String> cases = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for large networks; without it, as many as there are cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "0",
      description = "How long a window is watched before its memory is measured.")
  private double minutes;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Benchmarks benchmarks =
        new Benchmarks(Usage.of(spec, () -> Check.range("--minutes", minutes, 0, 1440)));
    List<BenchCase> chosen = Usage.of(spec, () -> benchmarks.choose(cases));
    if (json) {
      out.print(SpecJson.write(benchmarks.measure(chosen, threads, figure -> {})));
    } else {
      out.println(benchmarks.machine());
      benchmarks.measure(chosen, threads, out::println);
    }
    out.flush();
    return 0;
  }
}
