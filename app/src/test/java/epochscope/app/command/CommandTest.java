package epochscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void everyCommandHasWordsAndNoKeyGivesTwo() {
    Messages messages = Messages.of(Locale.ENGLISH);
    List<String> keys = new ArrayList<>();
    for (Command command : Command.values()) {
      assertThat(messages.get(command.textKey())).isNotBlank();
      command.keys().forEach(key -> keys.add(key.getName()));
      command.typed().chars().forEach(c -> keys.add(Character.toString(c)));
    }
    assertThat(keys).doesNotHaveDuplicates().contains("Space", "?", "+");
  }
}
