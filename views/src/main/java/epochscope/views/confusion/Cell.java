package epochscope.views.confusion;

import epochscope.analysis.ConfusionMatrix;
import epochscope.views.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A pair of classes.
 *
 * @param truth what the samples are
 * @param decision what they are taken for
 */
record Cell(int truth, int decision) {
  static final String CHOICE = "confusion.cell";

  /** The pair whose samples are looked at. */
  static Optional<Cell> chosen(Selection selection, int classes) {
    String choice = selection.choice(CHOICE, "");
    if (!choice.matches("\\d{1,4},\\d{1,4}")) {
      return Optional.empty();
    }
    String[] parts = choice.split(",");
    Cell cell = new Cell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    return cell.truth < classes && cell.decision < classes ? Optional.of(cell) : Optional.empty();
  }

  /** Pairs of different classes that occur, the most frequent first. */
  static List<Cell> mistakes(ConfusionMatrix.Part part) {
    List<Cell> cells = new ArrayList<>();
    for (int truth = 0; truth < part.counts().length; truth++) {
      for (int decision = 0; decision < part.counts().length; decision++) {
        if (truth != decision && part.counts()[truth][decision] > 0) {
          cells.add(new Cell(truth, decision));
        }
      }
    }
    cells.sort(Comparator.comparingInt((Cell cell) -> -cell.count(part)));
    return cells;
  }

  int count(ConfusionMatrix.Part part) {
    return part.counts()[truth][decision];
  }

  /** Of the weight of the true class; NaN where there is none. */
  double share(ConfusionMatrix.Part part) {
    double all = 0;
    for (double weight : part.weights()[truth]) {
      all += weight;
    }
    return part.weights()[truth][decision] / all;
  }

  /** The selection that looks at this pair, or at none where it was this one already. */
  Selection choose(Selection selection) {
    String name = truth + "," + decision;
    boolean again = name.equals(selection.choice(CHOICE, ""));
    return selection.withChoice(CHOICE, again ? "" : name);
  }
}
