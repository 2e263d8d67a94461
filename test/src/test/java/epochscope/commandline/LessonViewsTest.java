package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.presets.Step;
import epochscope.views.gallery.Views;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lessons are in a room that does not know the views. */
class LessonViewsTest {
  @Test
  void theSchemaNamesTheViewsThereAre() throws IOException {
    try (InputStream schema = Lessons.class.getResourceAsStream("lesson.schema.json")) {
      JsonNode names = new ObjectMapper().readTree(schema).at("/$defs/views/items/enum");
      List<String> known = new ArrayList<>();
      names.forEach(name -> known.add(name.asText()));
      assertThat(known).containsExactlyInAnyOrderElementsOf(Views.ids());
    }
  }

  @Test
  void lessonsOpenWithViewsThereAre() {
    for (LessonSpec lesson : Lessons.all()) {
      assertThat(lesson.views()).as(lesson.id()).isNotEmpty().isSubsetOf(Views.ids());
      for (Step step : lesson.steps()) {
        assertThat(Views.ids()).as(lesson.id()).containsAll(step.views());
      }
    }
  }
}
