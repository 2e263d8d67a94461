package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonSchemaTest {
  private static final String SCHEMA = text(Lessons.class, "lesson.schema.json");
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          factory ->
              factory.schemaLoaders(
                  loaders ->
                      loaders.schemas(
                          Map.of(
                              "urn:epochscope:experiment:1",
                              text(ExperimentSpec.class, "experiment.schema.json")))));

  static Stream<LessonSpec> lessons() {
    return Lessons.all().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theFileIsValidAndSoIsTheLessonWrittenAgain(LessonSpec lesson) {
    assertThat(faults(text(Lessons.class, lesson.id() + ".lesson.json"))).isEmpty();
    String written = SpecJson.write(lesson);
    assertThat(faults(written)).isEmpty();
    assertThat(Lessons.read(written, "written")).isEqualTo(lesson);
  }

  @Test
  void aLessonWithoutGermanTextsIsNot() {
    String json = text(Lessons.class, "spirals.lesson.json");
    assertThat(faults(json.replaceFirst("\"de\": \"[^\"]*\"", "\"de\": \"\""))).hasSize(1);
  }

  @Test
  void aLayoutHoldsEachViewOnce() {
    String json = text(Lessons.class, "spirals.lesson.json");
    String views = String.join("\", \"", Lessons.read(json, "spirals").views());
    String tabs = "{\"type\": \"tabs\", \"views\": [\"" + views + "\"]}";
    String with = json.replaceFirst("\"views\":", "\"layout\": " + tabs + ", \"views\":");
    assertThat(faults(with)).isEmpty();
    assertThat(Lessons.read(with, "spirals").firstLayout().tiles()).hasSize(1);
    String other = with.replace(tabs, tabs.replace("\"loss\"", "\"console\""));
    assertThatThrownBy(() -> Lessons.read(other, "spirals")).hasMessageContaining("layout");
  }

  @Test
  void isASchema() {
    assertThat(
            FACTORY
                .getSchema(SchemaLocation.of(SchemaId.V202012))
                .validate(SCHEMA, InputFormat.JSON))
        .isEmpty();
  }

  private static Iterable<?> faults(String json) {
    return FACTORY.getSchema(SCHEMA).validate(json, InputFormat.JSON);
  }

  private static String text(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
