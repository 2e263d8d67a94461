package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescendTest {
  @TempDir private Path folder;

  /** Two steps of the lectures' momentum down x² + 3y, by hand. */
  @Test
  void printsPointsAndValuesOfAFormula() throws IOException {
    JsonNode found =
        json(
            "descend",
            "x^2 + 3*y",
            "--optimiser",
            "momentum-lecture",
            "--lr",
            0.5,
            "--set",
            "momentum=0.75",
            "--start",
            "-2,1",
            "--steps",
            2);
    assertThat(found.properties().stream().map(field -> field.getKey()))
        .containsExactly("function", "optimiser", "lr", "points", "values");
    assertThat(found.get("function").textValue()).isEqualTo("x^2 + 3*y");
    assertThat(found.get("optimiser").textValue()).isEqualTo("momentum-lecture");
    assertThat(found.get("lr").doubleValue()).isEqualTo(0.5);
    // m₁ = ⅛·(−4, 3), m₂ = ¾·m₁ + ⅛·(−3, 3)
    assertThat(found.get("points").toString())
        .isEqualTo("[[-2.0,1.0],[-1.5,0.625],[-0.75,-0.03125]]");
    assertThat(found.get("values").toString()).isEqualTo("[7.0,4.125,0.46875]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quadratic",
        "rosenbrock",
        "beale",
        "himmelblau",
        "saddle",
        "ravine",
        "plateau",
        "hills",
        "rastrigin"
      })
  void knowsTheFunctionsAndWhereToStart(String function) throws IOException {
    JsonNode found = json("descend", function, "--optimiser", "lbfgs");
    assertThat(found.get("function").textValue()).isEqualTo(function);
    assertThat(found.get("points")).hasSameSizeAs(found.get("values"));
    assertThat(found.get("values").get(found.get("values").size() - 1).doubleValue())
        .isLessThan(found.get("values").get(0).doubleValue());
  }

  /** Down ½x², where the gradient is x. */
  @ParameterizedTest
  @CsvSource({
    "gd, 0.1, 0.9",
    "sgd, 0.1, 0.9",
    "momentum, 0.1, 0.9",
    "momentum-lecture, 0.1, 0.99",
    "nesterov, 0.1, 0.81",
    "adagrad, 0.1, 0.9",
    "rmsprop, 0.1, 0.6837722340",
    "adam, 0.1, 0.9",
    "adamw, 0.1, 0.899",
    "amsgrad, 0.1, 0.9",
    "lbfgs, 1, 0"
  })
  void firstStepFromOne(String optimiser, double lr, double expected) throws IOException {
    JsonNode found =
        json(
            "descend",
            "x^2/2",
            "--optimiser",
            optimiser,
            "--lr",
            lr,
            "--start",
            "1,0",
            "--steps",
            1);
    assertThat(found.at("/points/1/0").doubleValue()).isCloseTo(expected, within(1e-7));
  }

  @Test
  void whatDivergesEndsThereWithNulls() throws IOException {
    JsonNode found =
        json("descend", "exp(x*x)", "--optimiser", "gd", "--lr", 1e3, "--start", "2,0");
    int last = found.get("points").size() - 1;
    assertThat(found.get("diverged").intValue()).isEqualTo(last).isBetween(1, 5);
    assertThat(found.get("values").get(last).isNull()).isTrue();
    assertThat(found.get("values").get(last - 1).isNumber()).isTrue();
    assertThat(found.get("values")).hasSize(last + 1);
  }

  @Test
  void aFormulaMayBeginWithAMinus() throws IOException {
    JsonNode found = json("descend", "-x", "--optimiser", "sgd", "--lr", 1, "--steps", 1);
    assertThat(found.at("/points/1").toString()).isEqualTo("[2.0,1.0]");
  }

  @Test
  void writesToAFile() throws IOException {
    Path file = folder.resolve("path.json");
    CommandLineRun run =
        CommandLineRun.of("descend", "beale", "--optimiser", "nadam", "--steps", 3, "-o", file);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    JsonNode found = new ObjectMapper().readTree(Files.readString(file));
    assertThat(found.get("points")).hasSize(4);
  }

  @Test
  void knowsAHyperparameterOfEveryOptimiserThatHasIt() throws IOException {
    for (String setting :
        List.of(
            "gd weight-decay=0.5",
            "sgd weight-decay=0.5",
            "momentum momentum=0.5",
            "nesterov momentum=0.5",
            "momentum-lecture momentum=0.5",
            "adagrad epsilon=0.5",
            "rmsprop rho=0.5",
            "rmsprop epsilon=0.5",
            "adam beta1=0.5",
            "adam beta2=0.5",
            "adamw weight-decay=0.5",
            "amsgrad beta2=0.5",
            "nadam beta1=0.5")) {
      String[] words = setting.split(" ");
      JsonNode without = json("descend", "beale", "--optimiser", words[0], "--steps", 9);
      JsonNode with =
          json("descend", "beale", "--optimiser", words[0], "--steps", 9, "--set", words[1]);
      assertThat(with.get("points")).as(setting).isNotEqualTo(without.get("points"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rosenbrok --optimiser sgd                     | rosenbrock, beale, himmelblau
          x^2+*y --optimiser sgd                        | position 5: found "*"
          beale                                         | --optimiser
          beale --optimiser adm                         | momentum-lecture, nesterov
          beale --optimiser perceptron                  | momentum-lecture, nesterov
          beale --optimiser adam --set rho=0.9          | beta1, beta2, epsilon, weight-decay
          beale --optimiser lbfgs --set momentum=0.9    | lbfgs has none
          beale --optimiser adam --set beta1=2          | beta1 is 2.0
          beale --optimiser adam --set beta1            | KEY=VALUE
          beale --optimiser adam --set beta1=much       | much
          beale --optimiser sgd --lr -1                 | learningRate is -1.0
          beale --optimiser sgd --lr NaN                | learningRate is NaN
          beale --optimiser sgd --start 1;2             | two numbers
          beale --optimiser sgd --start 1,nan           | two numbers
          log(x) --optimiser sgd --start -1,0           | NaN at the start
          beale --optimiser sgd --steps -3              | --steps is -3
          beale --optimiser sgd --steps 3 --nonsense    | --nonsense
          """)
  void wrongArgumentsAreRefusedInASentence(String arguments, String said) {
    CommandLineRun run = CommandLineRun.of((Object[]) ("descend " + arguments).split(" "));
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.complaints()).singleElement().asString().contains(said);
    assertThat(run.out()).isEmpty();
  }

  private static JsonNode json(Object... arguments) throws IOException {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }
}
