package epochscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void everyCommandHasWordsAndNoKeyGivesTwoInOnePlace() {
    for (Place place : List.of(Place.VIEWS, Place.BUILDER)) {
      assertThat(keys(place)).doesNotHaveDuplicates().contains("?", "+");
    }
    assertThat(keys(Place.VIEWS)).contains("Space", "L").doesNotContain("Delete");
    assertThat(keys(Place.BUILDER)).contains("Delete", "L").doesNotContain("Space");
  }

  private static List<String> keys(Place place) {
    Messages messages = Messages.of(Locale.ENGLISH);
    List<String> keys = new ArrayList<>();
    for (Command command : Command.values()) {
      assertThat(messages.get(command.textKey())).isNotBlank();
      if (command.place().includes(place)) {
        command.keys().forEach(key -> keys.add(key.getName()));
        command.typed().chars().forEach(c -> keys.add(Character.toString(c)));
      }
    }
    return keys;
  }
}
