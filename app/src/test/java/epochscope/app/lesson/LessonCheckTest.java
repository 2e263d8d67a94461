package epochscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.ImageSource;
import epochscope.spec.SpecJson;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonCheckTest {
  /** Of images one: to set them up takes seconds each. */
  static Stream<LessonSpec> shipped() {
    return Lessons.all().stream()
        .filter(
            lesson ->
                !(lesson.experiment().data().source() instanceof ImageSource)
                    || lesson.id().equals("shapes"));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void lessonsThatAreShippedCanBePlayed(LessonSpec lesson) {
    assertThat(LessonCheck.faults(lesson)).isEmpty();
  }

  @Test
  void aViewThatThereIsNotIsNamedWithItsPlace() {
    assertThat(faults(json -> json.withArray("views").set(1, json.textNode("decsion"))))
        .singleElement()
        .asString()
        .startsWith("$.views[1] is \"decsion\", expected one of loss, decision, ");
  }

  @Test
  void aMetricThatIsNotMeasuredIsNamedWithThoseThatAre() {
    assertThat(faults(json -> ((ObjectNode) json.withArray("claims").get(0)).put("metric", "auc")))
        .singleElement()
        .asString()
        .startsWith("$.claims[0].metric is \"auc\", expected one of ")
        .contains("train.accuracy", "learningRate");
  }

  @Test
  void anEpochAfterTheLastIsNeverShown() {
    assertThat(faults(json -> ((ObjectNode) json.withArray("steps").get(0)).put("epoch", 81)))
        .containsExactly("$.steps[0].epoch is 81, expected at most 80, the last epoch");
  }

  @Test
  void anExperimentThatCannotBeRunIsNamedByItsRun() {
    assertThat(
            faults(
                json ->
                    ((ObjectNode) json.withArray("variants").get(0))
                        .putObject("change")
                        .putObject("data")
                        .putObject("source")
                        .put("type", "table")
                        .put("file", "nowhere.csv")))
        .singleElement()
        .asString()
        .startsWith("$.variants[0]: ")
        .contains("nowhere.csv");
  }

  @Test
  void everyFaultIsSaid() {
    List<String> faults =
        faults(
            json -> {
              json.withArray("views").set(0, json.textNode("loos"));
              ((ObjectNode) json.withArray("claims").get(1)).put("metric", "accuracy");
            });
    assertThat(faults).hasSize(2);
  }

  private static List<String> faults(Consumer<ObjectNode> change) {
    ObjectNode json = SpecJson.mapper().valueToTree(Lessons.find("perceptron"));
    change.accept(json);
    return LessonCheck.faults(Lessons.read(json.toString(), "my.lesson.json"));
  }
}
