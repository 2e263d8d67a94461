package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegendTest {
  private static final List<Entry> CLASSES =
      List.of(
          new Entry(Mark.FILL, 0xFF0072B2, "background", "9 934"),
          new Entry(Mark.FILL, 0xFFE69F00, "signal", "10 066"),
          new Entry(Mark.NONE, 0, "of all"));

  @Test
  void whatIsNotNeededGoesFirstThenValuesThenTheEndsOfLabels() {
    assertThat(written(300)).containsExactly("background", "9 934", "signal", "10 066", "of all");
    assertThat(written(210)).containsExactly("background", "9 934", "signal", "10 066");
    assertThat(written(145)).containsExactly("background", "signal");
    assertThat(written(125)).hasSize(2).first().asString().endsWith("…");
    assertThat(written(125)).last().isEqualTo("signal");
  }

  @Test
  void linesAreFilledGroupByGroupAndTheTitleKeepsItsPlace() {
    Legend legend = new Legend(new Surface(400, 100, 1, Theme.LIGHT));
    List<List<Entry>> groups = List.of(CLASSES.subList(0, 2), CLASSES.subList(2, 3));
    assertThat(legend.linesAbove(groups, "density", 400)).hasSize(1);
    assertThat(legend.linesAbove(groups, "density", 250)).hasSize(2);
    assertThat(legend.linesAbove(groups, "a title that leaves no room beside", 200).getLast())
        .isEmpty();
    assertThat(legend.linesOf(groups, 150))
        .extracting(line -> line.getFirst().label())
        .containsExactly("background", "signal", "of all");
  }

  /** The words of a line of so many pixels of which the first two entries are needed. */
  private static List<String> written(double width) {
    Surface surface = new Surface(400, 20, 1, Theme.LIGHT);
    new Legend(surface).paintLine(CLASSES, 2, 400 - width, 400, 10);
    List<String> words = new ArrayList<>();
    for (int x = 0; x < 400; x++) {
      surface
          .textAt(x, 10)
          .filter(text -> words.isEmpty() || !words.getLast().equals(text))
          .ifPresent(words::add);
    }
    return words;
  }
}
