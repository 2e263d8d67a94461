package epochscope.app.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardNotesTest {
  private static final TextStyle STYLE = new TextStyle(Typeface.REGULAR, 10, 0xFF000000);
  private static final List<String> WORDINGS =
      List.of("16 filters 5×5, tanh, same size", "16 of 5×5");
  private static final List<String> PARAMETERS = List.of("2 416 parameters", "2 416 par.");

  @Test
  void whereThereIsRoomAllIsSaid() {
    assertThat(CardNotes.of(WORDINGS, PARAMETERS, 3, STYLE, 500))
        .containsExactly("16 filters 5×5, tanh, same size", "2 416 parameters");
  }

  @Test
  void linesAreBrokenAtCommas() {
    double width = STYLE.width("16 filters 5×5, tanh") + 1;
    assertThat(CardNotes.of(WORDINGS, PARAMETERS, 3, STYLE, width))
        .containsExactly("16 filters 5×5, tanh", "same size", "2 416 parameters");
  }

  @Test
  void ofOneLineTheShorterWordingIsTaken() {
    double width = STYLE.width("16 of 5×5") + 1;
    assertThat(CardNotes.of(WORDINGS, PARAMETERS, 1, STYLE, width)).containsExactly("16 of 5×5");
    double wider = STYLE.width("2 416 par.") + 1;
    assertThat(CardNotes.of(List.of("sum"), PARAMETERS, 2, STYLE, wider))
        .containsExactly("sum", "2 416 par.");
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    List<String> lines =
        CardNotes.of(List.of("so many units as the data need"), PARAMETERS, 2, STYLE, 60);
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).endsWith("…");
    assertThat(lines).allSatisfy(line -> assertThat(STYLE.width(line)).isLessThanOrEqualTo(60));
    assertThat(CardNotes.of(WORDINGS, PARAMETERS, 0, STYLE, 60)).isEmpty();
  }
}
