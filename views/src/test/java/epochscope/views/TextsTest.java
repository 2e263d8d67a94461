package epochscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void germanHasEveryTextAndNoOther() throws IOException {
    Properties english = read("messages.properties");
    Properties german = read("messages_de.properties");
    assertThat(german.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> {
          String place = text.toString().contains("{0") ? "{0" : "";
          assertThat(german.getProperty(key.toString())).contains(place);
        });
  }

  private static Properties read(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
