package epochscope.views.race;

import epochscope.analysis.race.RaceReport;
import epochscope.analysis.surface.WatchedDescent;
import epochscope.views.Frame;
import epochscope.views.drawing.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A race as CSV, a row per runner and step. */
final class RaceNumbers {
  /** What optimisers remember, by letter. */
  private static final List<String> LETTERS = List.of("m", "v", "s", "top", "d");

  private RaceNumbers() {}

  static String of(SurfaceRace race) {
    List<Object> header =
        new ArrayList<>(List.of("runner", "lr", "step", "x", "y", "f", "df/dx", "df/dy"));
    LETTERS.forEach(letter -> header.addAll(List.of(letter + "_x", letter + "_y")));
    CsvText text = new CsvText(header.toArray());
    for (int i = 0; i < race.descents().size(); i++) {
      Runner runner = race.choices().runners().get(i);
      WatchedDescent descent = race.descents().get(i);
      for (int step = 0; step <= Math.min(race.choices().steps(), descent.steps()); step++) {
        text.row(row(runner, descent, step).toArray());
      }
    }
    return text.toString();
  }

  private static List<Object> row(Runner runner, WatchedDescent descent, int step) {
    double[] slope = descent.slopes().get(step);
    Map<String, double[]> memory = descent.memory().get(step);
    List<Object> row =
        new ArrayList<>(
            List.of(
                runner.name(),
                descent.optimiser().learningRate(),
                step,
                descent.path().x()[step],
                descent.path().y()[step],
                descent.path().values()[step],
                slope[0],
                slope[1]));
    for (String letter : LETTERS) {
      double[] vector = memory.getOrDefault(letter, new double[] {Double.NaN, Double.NaN});
      row.add(vector[0]);
      row.add(vector[1]);
    }
    return row;
  }

  /** Of a race on the network. */
  static String of(Frame frame, RaceChoices choices) {
    CsvText text =
        new CsvText(
            "runner", "lr", "epoch", "seconds", "train.loss", "validation.loss", "alpha", "beta");
    RaceReport report = frame.result(RaceReport.class).orElse(null);
    for (int i = 0; report != null && i < report.lanes().size(); i++) {
      RaceReport.Lane lane = report.lanes().get(i);
      for (int epoch = 0; epoch <= lane.epochs(); epoch++) {
        text.row(
            choices.runners().get(i).name(),
            lane.optimiser().learningRate(),
            epoch,
            lane.seconds()[epoch],
            lane.trainLoss()[epoch],
            lane.validationLoss()[epoch],
            epoch < lane.alpha().length ? lane.alpha()[epoch] : Double.NaN,
            epoch < lane.beta().length ? lane.beta()[epoch] : Double.NaN);
      }
    }
    return text.toString();
  }
}
