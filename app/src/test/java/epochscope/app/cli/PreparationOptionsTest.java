package epochscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PreparationOptionsTest {
  private static final DataSpec OWN =
      new DataSpec(
          new SourceSpec.Xor(null, null, null),
          SplitSpec.DEFAULT.withStratified(true),
          Scaling.Z_SCORE,
          Map.of("x1", Scaling.LOG),
          MissingValues.MEDIAN,
          null,
          new BalanceSpec(BalanceMethod.OVERSAMPLE, null),
          null,
          null);

  private static DataSpec given(String... arguments) {
    PreparationOptions options = new PreparationOptions();
    return CommandLine.populateCommand(options, arguments).over(OWN);
  }

  @Test
  void withoutAnyTheExperimentsOwnStand() {
    assertThat(given()).isEqualTo(OWN);
  }

  @Test
  void scalingIsForAllAndForSingleFeatures() {
    DataSpec data = given("--scaling", "min-max,x2=none,a=b=log");
    assertThat(data.scaling()).isEqualTo(Scaling.MIN_MAX);
    assertThat(data.scalings())
        .isEqualTo(Map.of("x1", Scaling.LOG, "x2", Scaling.NONE, "a=b", Scaling.LOG));
    assertThat(given("--scaling", "x1=none").scaling()).isEqualTo(Scaling.Z_SCORE);
  }

  @Test
  void sharesAreThree() {
    SplitSpec split = given("--split", "0.5,0.3,0.2").split();
    assertThat(split).isEqualTo(OWN.split().withFractions(0.5, 0.3, 0.2));
    assertThatThrownBy(() -> given("--split", "0.5,0.5"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("--split is 2 shares, expected three, such as 0.7,0.15,0.15");
  }

  @Test
  void missingValuesBecomeAWordOrANumber() {
    assertThat(given("--fill", "drop-columns").missing()).isEqualTo(MissingValues.DROP_COLUMNS);
    DataSpec constant = given("--fill", "-999");
    assertThat(constant.missing()).isEqualTo(MissingValues.CONSTANT);
    assertThat(constant.missingConstant()).isEqualTo(-999);
  }

  @Test
  void classesAreBalancedByAWordOrByWeights() {
    assertThat(given("--balance", "undersample").balance().method())
        .isEqualTo(BalanceMethod.UNDERSAMPLE);
    assertThat(given("--balance", "s=5,b=0.5").balance())
        .isEqualTo(new BalanceSpec(BalanceMethod.CLASS_WEIGHTS, Map.of("s", 5.0, "b", 0.5)));
  }

  @Test
  void anEventNumberTakesThePlaceOfTheClasses() {
    assertThat(given("--event-number", "event").split())
        .isEqualTo(new SplitSpec(0.6, 0.2, 0.2, 1L, "event", false));
    assertThat(given("--no-stratified").split().stratified()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "--scaling, cubic, '--scaling is \"cubic\", expected one of none, pixels, z-score, min-max,"
        + " log'",
    "--fill, guess, '--fill is \"guess\", expected one of mean, median, mode, constant, drop-rows'",
    "--fill, 1e300, missingConstant is 1.0E300",
    "--balance, more, '--balance is \"more\", expected one of none, class-weights'",
    "--balance, s=much, 'a weight of --balance is \"much\", expected a number'",
  })
  void whatCannotBeUsedIsRefusedInASentence(String option, String value, String sentence) {
    assertThatThrownBy(() -> given(option, value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }
}
