package epochscope.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, –",
    "7.5, 7.50",
    "999.4, 999",
    "999.6, 1.00 k",
    "31234, 31.2 k",
    "3140000, 3.14 M",
    "999600000, 1.00 G",
    "NaN, –"
  })
  void ratesHaveThreeDigits(double perSecond, String text) {
    assertThat(Numbers.rate(perSecond)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0001, 3, 0.0001",
    "0.25, 3, 0.25",
    "40000, 6, 40000",
    "1e6, 3, 1e6",
    "1e-8, 3, 1e-8",
    "0.123456, 3, 0.123",
    "-0.5, 3, -0.5"
  })
  void shortestTextReadsBack(double value, int digits, String text) {
    assertThat(Numbers.shortest(value, digits)).isEqualTo(text);
    assertThat(Double.parseDouble(text))
        .isCloseTo(value, org.assertj.core.data.Offset.offset(5e-4));
  }

  @Test
  void lossesThatAreNotNumbersAreSaid() {
    assertThat(Numbers.loss(Double.NaN)).isEqualTo("–");
    assertThat(Numbers.loss(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(Numbers.loss(0.49445)).hasSize(6);
    assertThat(Numbers.loss(1234.5)).isEqualTo("1.23e+03");
  }
}
