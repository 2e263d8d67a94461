package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumeralsTest {
  @Test
  void significantDigits() {
    assertThat(Numerals.significant(0.21437, 4)).isEqualTo("0.2144");
    assertThat(Numerals.significant(0.99996, 4)).isEqualTo("1.000");
    assertThat(Numerals.significant(-12.345, 3)).isEqualTo("−12.3");
    assertThat(Numerals.significant(1234.5, 3)).isEqualTo("1235");
    assertThat(Numerals.significant(0.0000123, 3)).isEqualTo("1.23e−5");
    assertThat(Numerals.significant(2.5e7, 2)).isEqualTo("2.5e7");
    assertThat(Numerals.significant(0, 3)).isEqualTo("0.00");
    assertThat(Numerals.significant(Double.NaN, 3)).isEqualTo("–");
    assertThat(Numerals.significant(Double.NEGATIVE_INFINITY, 3)).isEqualTo("−∞");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(Numerals.fixed(-0.0001, 2)).isEqualTo("0.00");
    assertThat(Numerals.fixed(-0.01, 2)).isEqualTo("−0.01");
  }

  @Test
  void thousandsAreApart() {
    assertThat(Numerals.whole(669706)).isEqualTo("669\u2009706");
    assertThat(Numerals.whole(321)).isEqualTo("321");
  }

  @Test
  void everyDigitHasOneWidth() {
    for (Typeface typeface : Typeface.values()) {
      double zero = typeface.width("0", 12);
      for (char digit = '1'; digit <= '9'; digit++) {
        assertThat(typeface.width(String.valueOf(digit), 12)).isEqualTo(zero);
      }
    }
  }

  @Test
  void theTypefaceHasEverySignThatIsWritten() {
    assertThat(Typeface.REGULAR.at(12).canDisplayUpTo("−×…·–∞\u2009²üäößé")).isEqualTo(-1);
  }
}
