package epochscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epochscope.app.session.Session;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as other programs would write them: the same values in another form. */
class HarmlessVariantsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void aModelIsTheSame() throws IOException {
    Path file = folder.resolve("model.json");
    Model model = GoodFiles.model();
    ModelFile.write(model, file);
    for (String variant : variants(Files.readString(file))) {
      Model read = ModelFile.read(Files.writeString(file, variant));
      assertThat(read.parameters()).isEqualTo(model.parameters());
      assertThat(read.experiment()).isEqualTo(model.experiment());
    }
  }

  @Test
  void anExperimentIsTheSame() throws IOException {
    for (String variant : variants(SpecJson.write(GoodFiles.experiment()))) {
      assertThat(SpecJson.readExperiment(variant, "experiment")).isEqualTo(GoodFiles.experiment());
    }
  }

  @Test
  void everyLessonIsTheSame() throws IOException {
    for (LessonSpec lesson : Lessons.all()) {
      for (String variant : variants(SpecJson.write(lesson))) {
        assertThat(Lessons.read(variant, lesson.id())).isEqualTo(lesson);
      }
    }
  }

  @Test
  void aSessionIsTheSame() throws IOException {
    Session session = Session.read(GoodFiles.session(), "session");
    for (String variant : variants(GoodFiles.session())) {
      assertThat(Session.read(variant, "session")).isEqualTo(session);
    }
  }

  private static List<String> variants(String json) throws IOException {
    JsonNode document = JSON.readTree(json);
    return List.of(
        "\uFEFF" + json.replace("\n", "\r\n"),
        document.toString(),
        "\n\t " + document.toPrettyString() + " \n",
        changed(document, true, node -> node).toString(),
        changed(document, false, HarmlessVariantsTest::withPoint).toString(),
        changed(document, false, HarmlessVariantsTest::withoutPoint).toString());
  }

  private static JsonNode withPoint(JsonNode node) {
    return node.isInt() ? DoubleNode.valueOf(node.asInt()) : node;
  }

  private static JsonNode withoutPoint(JsonNode node) {
    boolean whole = node.isDouble() && node.asDouble() == node.asInt();
    return whole ? IntNode.valueOf(node.asInt()) : node;
  }

  /**
   * @param reversed whether the fields of every object stand the other way round
   * @param leaf what becomes of numbers, texts and truth values
   */
  private static JsonNode changed(JsonNode node, boolean reversed, UnaryOperator<JsonNode> leaf) {
    if (node instanceof ArrayNode list) {
      ArrayNode changed = JSON.createArrayNode();
      list.forEach(each -> changed.add(changed(each, reversed, leaf)));
      return changed;
    }
    if (!(node instanceof ObjectNode object)) {
      return leaf.apply(node);
    }
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
    if (reversed) {
      Collections.reverse(fields);
    }
    ObjectNode changed = JSON.createObjectNode();
    fields.forEach(field -> changed.set(field.getKey(), changed(field.getValue(), reversed, leaf)));
    return changed;
  }
}
