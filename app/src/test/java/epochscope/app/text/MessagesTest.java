package epochscope.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void everyTextIsThereInBothLanguagesWithTheSamePlaces() throws IOException {
    Properties english = load("messages.properties");
    Properties german = load("messages_de.properties");
    assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(german.getProperty(key)).as(key).isNotBlank();
      assertThat(places(german.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void languageFollowsTheLocaleAndIsEnglishWhereThereIsNoOther() {
    assertThat(Messages.of(Locale.GERMANY).get("bar.loss")).isEqualTo("Verlust");
    assertThat(Messages.of(Locale.US).get("bar.loss")).isEqualTo("loss");
    assertThat(Messages.of(Locale.FRANCE).get("bar.loss")).isEqualTo("loss");
    assertThat(Messages.of(Locale.US).get("state.saved", "a{b}'c")).isEqualTo("Saved a{b}'c.");
  }

  private static Set<Integer> places(String text) {
    Set<Integer> places = new TreeSet<>();
    int count = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    for (int i = 0; i < count; i++) {
      if (text.contains("{" + i + "}")) {
        places.add(i);
      }
    }
    return places;
  }

  private static Properties load(String name) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream("/epochscope/app/" + name)) {
      texts.load(in);
    }
    return texts;
  }
}
