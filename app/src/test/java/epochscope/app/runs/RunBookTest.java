package epochscope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.text.Messages;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.presets.LocalText;
import epochscope.presets.Milestone;
import epochscope.views.Marker;
import epochscope.views.Marker.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunBookTest {
  private static final double[] EPOCHS = {0, 1, 2, 3, 4, 5};
  private final RunBook book = new RunBook(Messages.of(Locale.ENGLISH));

  /** The lowest of these losses is that of epoch 3; below 0.65 it is from epoch 2 on. */
  @Test
  void marksTheBestEpochAndMilestonesWhereTheyCame() {
    book.begin(
        List.of(
            new Milestone(new LocalText("low", "tief"), Metrics.VALIDATION_LOSS, null, 0.65),
            new Milestone(new LocalText("never", "nie"), Metrics.VALIDATION_LOSS, null, 0.1),
            new Milestone(new LocalText("other", "anderes"), "not.followed", 1.0, null)));
    assertThat(book.markers(losses(0.9, 0.7, 0.6, 0.4, Double.NaN, 0.5), -1))
        .containsExactly(
            new Marker(Kind.MILESTONE, 2, "low"),
            new Marker(Kind.BEST, 3, "best, lowest validation loss: epoch 3"));
  }

  @Test
  void theNewestEpochIsNotYetTheBest() {
    assertThat(book.markers(losses(6, 5, 4, 3, 2, 1), -1)).isEmpty();
    assertThat(book.markers(losses(1, 2, 3, 4, 5, 6), -1)).isEmpty();
    assertThat(book.markers(HistoryView.EMPTY, -1)).isEmpty();
  }

  @Test
  void notesAreEditedTakenAwayAndGoWithTheirMoments() {
    book.note(2, "two");
    book.note(4, " four ");
    book.note(2, "second");
    book.stopped(5);
    assertThat(book.markers(HistoryView.EMPTY, 3))
        .extracting(Marker::label)
        .containsExactly("second", "diverged: epoch 3", "four", "early stopping: epoch 5");
    book.forgetAfter(3);
    assertThat(book.notes()).containsExactly(new Note(2, "second"));
    book.note(2, "");
    assertThat(book.markers(HistoryView.EMPTY, -1)).isEmpty();
  }

  private static HistoryView losses(double... values) {
    return new HistoryView(List.of(), Map.of(Metrics.VALIDATION_LOSS, new Series(EPOCHS, values)));
  }
}
