package epochscope.app.cli;

import epochscope.analysis.landscape.LandscapeQuestion;
import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.LentThreads;
import epochscope.backend.Compute;
import epochscope.data.Dataset;
import epochscope.export.AtomicFile;
import epochscope.export.LabelledTable;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.RunFile;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code landscape}: the loss on a plane of parameters around a model's. */
@Command(
    name = "landscape",
    description = "Measure the loss on a plane through a model's parameters, as JSON.")
final class LandscapeCommand implements Callable<Integer> {
  private static final String RUN = "run.epochscope";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model that train has written.")
  private Path model;

  @Parameters(
      paramLabel = "DATA.csv",
      description = "A table with the model's features and its target.")
  private Path data;

  @Mixin private TableOptions table;

  @Mixin private LandscapeOptions landscape;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description =
          "The run that led to the model, which pca and interpolation need; without it, "
              + RUN
              + " beside the model.")
  private Path run;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Without it, one less than there are cores.")
  private Integer threads;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.json",
      description = "Where to write; without it, to standard output.")
  private Path out;

  @Override
  public Integer call() {
    LandscapeQuestion question = Usage.of(spec, landscape::question);
    int count =
        Usage.of(spec, () -> threads == null ? Compute.auto() : Compute.cpu(threads)).threads();
    Model trained = ModelFile.read(model);
    List<Snapshot> path = landscape.directions().needRun() ? path(trained) : List.of();
    Dataset sample =
        LabelledTable.of(
            trained,
            data,
            table.tableForModel(trained.experiment().data().source(), data.toString()));
    try (BackgroundExecutor executor = new BackgroundExecutor(Runnable::run)) {
      LandscapeJob job =
          new LandscapeJob(
              trained, sample, path, new LentThreads(executor, count), spec.commandLine().getErr());
      write(SpecJson.write(job.measure(question)));
    }
    return 0;
  }

  private List<Snapshot> path(Model trained) {
    Path file = run == null ? model.resolveSibling(RUN) : run;
    if (!Files.exists(file)) {
      throw new InvalidInputException(
          "%s is not there, expected the run that led to %s, whose path --directions %s needs"
              .formatted(file, model, landscape.directions().name().toLowerCase(Locale.ROOT)));
    }
    List<Snapshot> path = RunFile.read(file).history().snapshots();
    int parameters = trained.parameters().length;
    for (Snapshot snapshot : path) {
      if (snapshot.parameters().length != parameters) {
        throw Check.found(
            "number of parameters in " + file,
            snapshot.parameters().length,
            parameters + " as in " + model);
      }
    }
    return path;
  }

  private void write(String json) {
    if (out == null) {
      spec.commandLine().getOut().print(json);
      spec.commandLine().getOut().flush();
    } else {
      AtomicFile.write(out, json);
    }
  }
}
