package epochscope.views.image;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.Selection;
import org.junit.jupiter.api.Test;

class PenPictureTest {
  private static final Selection SELECTION = new Selection(null, -1, 0, 1, 0);

  /** A pen of 2.3 pixels leaves full ink along its middle and none 3 pixels away. */
  @Test
  void aLineLeavesInkAlongItAndNoneAway() {
    PenPicture picture = PenPicture.blank(28, 28).withLine(5.5, 14.5, 22.5, 14.5);
    for (int column = 6; column < 22; column++) {
      assertThat(picture.grey()[14 * 28 + column]).isEqualTo(255);
      assertThat(picture.grey()[10 * 28 + column]).isZero();
      assertThat(picture.grey()[18 * 28 + column]).isZero();
    }
    PenPicture crossed = picture.withLine(14.5, 5.5, 14.5, 22.5);
    assertThat(crossed.grey()[14 * 28 + 8]).isEqualTo(255);
    assertThat(crossed.grey()[8 * 28 + 14]).isEqualTo(255);
    assertThat(picture.grey()[8 * 28 + 14]).isZero();
  }

  @Test
  void theChoiceHoldsEveryGreyLevel() {
    PenPicture picture = PenPicture.blank(13, 11).withLine(1, 2, 9, 12);
    Selection chosen = SELECTION.withChoice(PenPicture.CHOICE, picture.encoded());
    assertThat(PenPicture.of(chosen, 13, 11).orElseThrow().grey()).containsExactly(picture.grey());
  }

  @Test
  void whatIsNoDrawingOfThatSizeIsNone() {
    assertThat(PenPicture.of(SELECTION, 4, 4)).isEmpty();
    for (String text : new String[] {"", "x", "not base64 at all!!!!!!!", "AAAA"}) {
      Selection chosen = SELECTION.withChoice(PenPicture.CHOICE, text);
      assertThat(PenPicture.of(chosen, 4, 4)).as(text).isEmpty();
    }
  }

  @Test
  void shiftsAreKeptWithinThePicture() {
    assertThat(ShownSample.Shift.NONE.by(3, -40, 28, 28)).isEqualTo(new ShownSample.Shift(3, -27));
    assertThat(new ShownSample.Shift(3, -27).encoded()).isEqualTo("3,-27");
    assertThat(ShownSample.Shift.NONE.encoded()).isEmpty();
    Selection wrong = SELECTION.withChoice(ShownSample.SHIFT, "left");
    assertThat(ShownSample.Shift.of(wrong)).isEqualTo(ShownSample.Shift.NONE);
  }
}
