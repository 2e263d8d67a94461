package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPointsTest {
  @Test
  void oneEventOfOneClassIsASample() {
    PreparedData data =
        prepared(
            """
            {"source": {"type": "points", "classes": ["no", "yes"], "rows": [[0.5, -2, 1]]},
             "split": {"train": 1, "validation": 0}}
            """);
    assertThat(data.train().featureValues()).containsExactly(0.5f, -2f);
    assertThat(data.train().label(0)).isEqualTo(1);
    assertThat(data.train().classes()).containsExactly("no", "yes");
    assertThat(data.train().features())
        .containsExactly(new Feature("x1", ""), new Feature("x2", ""));
    assertThat(data.validation().size() + data.test().size()).isZero();
  }

  @Test
  void numbersAreLearnedWithoutClasses() {
    PreparedData data =
        prepared(
            """
            {"source": {"type": "points", "features": ["m [GeV]"], "targets": ["a", "b"],
                        "weighted": true, "rows": [[3, 4, 5, 0.5]]},
             "split": {"counts": [1, 0, 0]}}
            """);
    assertThat(data.train().task()).isEqualTo(Task.REGRESS);
    assertThat(data.train().features()).containsExactly(new Feature("m", "GeV"));
    assertThat(data.train().targetValues()).containsExactly(4, 5);
    assertThat(data.train().weights()).containsExactly(0.5f);
  }

  @Test
  void countsSplitInOrder() {
    PreparedData data =
        prepared(
            """
            {"source": {"type": "points", "rows": [[1, 0], [2, 0], [3, 1], [4, 1], [5, 1]]},
             "split": {"counts": [2, 1, 2]}}
            """);
    assertThat(data.train().featureValues()).containsExactly(1, 2);
    assertThat(data.validation().featureValues()).containsExactly(3);
    assertThat(data.test().featureValues()).containsExactly(4, 5);
  }

  /** ln max(e − 1 + 1, 0.5) = 1, and (1 − 0.25)/3; ln 0.5 below the floor. */
  @Test
  void statedScalesAreNotLearned() {
    PreparedData data =
        prepared(
            """
            {"source": {"type": "points", "rows": [[1.718281828459045, 8, 0], [-4, 2, 1]],
                        "scales": [{"offset": 0.25, "scale": 3, "log": {"shift": 1, "floor": 0.5}},
                                   {"offset": 4, "scale": 2}]},
             "split": {"counts": [2, 0, 0]}, "scaling": "z-score"}
            """);
    assertThat(data.train().featureValues())
        .containsExactly(0.25f, 2f, (float) ((Math.log(0.5) - 0.25) / 3), -1f);
  }

  /** The mean of 1 and 3, and what is stated. */
  @Test
  void aMissingValueIsFilled() {
    String source =
        """
        {"source": {"type": "points", "missing": -1, "rows": [[1, 0], [3, 0], [-1, 0]]%s},
         "split": {"counts": [3, 0, 0]}}
        """;
    assertThat(prepared(source.formatted("")).train().featureValues()).containsExactly(1, 3, 2);
    assertThat(prepared(source.formatted(", \"scales\": [{\"fill\": 7}]")).train().featureValues())
        .containsExactly(1, 3, 7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "rows": []                                        | rows is 0 entries
          "rows": [[1, 2], [1, 2, 3]]                       | rows[1] is 3 numbers, expected 2
          "rows": [[1]]                                     | length of rows[0] is 1
          "rows": [[1, 2]], "classes": ["a", "b"]           | class of rows[0] is 2.0
          "rows": [[1, 0.5]], "classes": ["a", "b"]         | class of rows[0] is 0.5
          "rows": [[1, 0]], "classes": ["a"]                | classes is 1 entries
          "rows": [[1, 0]], "classes": ["a", "a"]           | classes has a name twice
          "rows": [[1, 0]], "features": ["a [m]", "a [s]"]  | rows[0] is 2 numbers, expected 3
          "rows": [[1, 1, 0]], "features": ["a [m]", "a"]   | data.source.features has a name twice
          "rows": [[1, 0, -1]], "weighted": true            | weight of rows[0] is -1
          "rows": [[1, 0, 0]], "weighted": true             | every weight of rows is 0
          "rows": [[1, 0]], "scales": [{}, {}]              | scales is 2 entries, expected 1
          "rows": [[1, 0]], "scales": [{"scale": 0}]        | scale is 0.0
          "rows": [["1", 0]]                                | rows[0][0]
          "rows": [[null, 0]]                               | an entry of rows[0] is missing
          "rows": [[1, 0]], "row": 1                        | row
          """)
  void whatDoesNotFitIsRefused(String fields, String said) {
    String json = "{\"source\": {\"type\": \"points\", " + fields + "}}";
    assertThatThrownBy(() -> prepared(json))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "counts": [2, 1, 1]                     | the sum of split.counts is 4, expected 3
          "counts": [0, 1, 2]                     | counts[0] is 0
          "counts": [3, 0]                        | counts is 2 entries
          "counts": [3, 0, 0, 0]                  | number of counts is 4
          "counts": [2, 1, 0], "train": 0.5       | train is 0.5, expected 0.666
          "counts": [3, 0, 0], "stratified": true | counts and stratified are both given
          "eventNumber": "n"                      | expected a table
          """)
  void whatCannotBeSplitSoIsRefused(String split, String said) {
    String json =
        "{\"source\": {\"type\": \"points\", \"rows\": [[1, 0], [2, 1], [3, 1]]}, \"split\": {"
            + split
            + "}}";
    assertThatThrownBy(() -> prepared(json))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(said);
  }

  private static PreparedData prepared(String json) {
    return DataPreparation.prepare(SpecJson.read(json, DataSpec.class, "data"));
  }
}
