package epochscope.analysis.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  /** Value and derivatives at (1.3, −0.7), from their closed forms to 40 digits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x + y*2                 | -0.1                  | 1                      | 2
          x - y - 1               | 1.0                   | 1                      | -1
          x/y/2                   | -0.9285714285714286   | -0.7142857142857143    | -1.3265306122448980
          -x^2                    | -1.69                 | -2.6                   | 0
          (-x)^2                  | 1.69                  | 2.6                    | 0
          2^-x                    | 0.4061261981781178    | -0.2815052292186919    | 0
          2^3^0                   | 2                     | 0                      | 0
          y^3                     | -0.343                | 0                      | 1.47
          x^y                     | 0.8322228835727137    | -0.4481200142314612    | 0.2183455447215695
          --x - +y                | 2.0                   | 1                      | -1
          .5e1*x − 1.·y           | 7.2                   | 5                      | -1
          2 * pi * e              | 17.079468445347132    | 0                      | 0
          sin(x)*cos(y)           | 0.7369699501103585    | 0.2045943891812680     | 0.6207412257284103
          tan(y)                  | -0.8422883804630794   | 0                      | 1.7094497158631174
          exp(x*y)                | 0.4025242240336360    | -0.2817669568235452    | 0.5232814912437268
          log(x^2)                | 0.5247285289349821    | 1.5384615384615385     | 0
          sqrt(x)                 | 1.1401754250991380    | 0.4385290096535146     | 0
          abs(y)                  | 0.7                   | 0                      | -1
          tanh(x + y)             | 0.5370495669980353    | 0.7115777625872230     | 0.7115777625872230
          """)
  void valueAndDerivatives(String text, double value, double dx, double dy) {
    Dual found = Formula.parse(text).at(1.3, -0.7);
    assertThat(found.value()).isCloseTo(value, within(1e-14));
    assertThat(found.dx()).isCloseTo(dx, within(1e-14));
    assertThat(found.dy()).isCloseTo(dy, within(1e-14));
  }

  @Test
  void powersOfZeroHaveDerivativesToo() {
    assertThat(Formula.parse("x^2 + y^1").at(0, 0)).isEqualTo(new Dual(0, 0, 1));
    assertThat(Formula.parse("x^0").at(0, 0)).isEqualTo(new Dual(1, 0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x +              | position 4: found the end   | a number
          x^2)             | position 4: found ")"       | or the end
          (x               | position 3: found the end   | or )
          2x               | position 2: found "x"       | +, -, *
          3 + foo(x)       | position 5: found "foo"     | one of sin, cos
          x * sin y        | position 9: found "y"       | ( after sin
          x ** 2           | position 4: found "*"       | a number
          X + 1            | position 1: found "X"       | x, y
          1.5.2            | position 4: found ".2"      | or the end
          x $ y            | position 3: found "$"       | +, -, *
          ``               | position 1: found the end   | a number
          """)
  void whatIsNoFormulaIsRefusedWithItsPlace(String text, String found, String expected) {
    assertThatThrownBy(() -> Formula.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(found)
        .hasMessageContaining("expected")
        .hasMessageContaining(expected);
  }

  @Test
  void deepNestingIsNoTrouble() {
    String deep = "(".repeat(499) + "x" + ")".repeat(499);
    assertThat(Formula.parse(deep).at(3, 0).value()).isEqualTo(3);
    assertThat(Formula.parse("-".repeat(999) + "x").at(3, 0).value()).isEqualTo(-3);
    assertThatThrownBy(() -> Formula.parse("-".repeat(1000) + "x"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("at most 1000");
  }
}
