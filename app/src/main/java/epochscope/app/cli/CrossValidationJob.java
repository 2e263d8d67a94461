package epochscope.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.backend.Compute;
import epochscope.data.FileMarks;
import epochscope.export.AtomicFile;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.train.CrossValidation;
import epochscope.train.FoldScores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cross-validation from the experiment to folds.json.
 *
 * @param results takes the scores of the folds
 * @param words takes what is said
 */
record CrossValidationJob(
    ExperimentSpec spec,
    int folds,
    Compute compute,
    Path out,
    PrintWriter results,
    PrintWriter words) {
  private static final String FILE = "folds.json";
  private static final String TEST = "test.";

  /** A fold as folds.json has it; metrics that are not finite are null. */
  private record FoldForm(
      long seed,
      int epochs,
      Map<String, Integer> events,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Double> metrics) {
    static FoldForm of(FoldScores.Fold fold) {
      Map<String, Integer> events = new LinkedHashMap<>();
      events.put("train", fold.train());
      events.put("validation", fold.validation());
      events.put("test", fold.test());
      return new FoldForm(fold.seed(), fold.epochs(), events, finite(fold.metrics().values()));
    }
  }

  private record ScoresForm(
      List<FoldForm> folds,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Double> mean,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Double> deviation) {}

  void run() throws IOException {
    OutputFolder folder = OutputFolder.writable(out, List.of(FILE));
    CrossValidation validation = new CrossValidation(spec, folds, compute);
    FileMarks.differences(spec.data())
        .forEach(difference -> words.println(difference.sentence() + "."));
    validation.notes().forEach(words::println);
    words.flush();
    FoldScores scores = validation.run(this::say);
    Map<String, Double> mean = finite(scores.mean());
    Map<String, Double> deviation = finite(scores.deviation());
    mean.forEach((metric, value) -> say(metric, value, deviation.get(metric)));
    ScoresForm form =
        new ScoresForm(scores.folds().stream().map(FoldForm::of).toList(), mean, deviation);
    byte[] json = SpecJson.write(form).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder.file(FILE), file -> file.write(json));
    words.println("wrote " + folder.file(FILE));
    words.flush();
  }

  private void say(FoldScores.Fold fold) {
    String scores =
        fold.metrics().values().entrySet().stream()
            .filter(metric -> metric.getKey().startsWith(TEST))
            .map(
                metric -> String.format(Locale.ROOT, "%s %.4f", metric.getKey(), metric.getValue()))
            .collect(Collectors.joining("  "));
    results.println(
        "seed %d  epochs %d  test events %d  %s"
            .formatted(fold.seed(), fold.epochs(), fold.test(), scores));
    results.flush();
  }

  private void say(String metric, Double mean, Double deviation) {
    if (metric.startsWith(TEST) && mean != null) {
      results.println(String.format(Locale.ROOT, "%s %.4f ± %.4f", metric, mean, deviation));
      results.flush();
    }
  }

  private static Map<String, Double> finite(Map<String, Double> metrics) {
    return metrics.entrySet().stream()
        .collect(
            LinkedHashMap::new,
            (map, e) -> map.put(e.getKey(), Double.isFinite(e.getValue()) ? e.getValue() : null),
            Map::putAll);
  }
}
