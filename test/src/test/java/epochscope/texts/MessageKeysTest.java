package epochscope.texts;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.command.Command;
import epochscope.views.gallery.Views;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages; none that is asked for is missing, and none is left. */
class MessageKeysTest {
  private static final Bundle APP = Bundle.of("app", "epochscope/app/messages");
  private static final Bundle VIEWS = Bundle.of("views", "epochscope/views/messages");
  private static final Bundle GLOSSARY = Bundle.of("views", "epochscope/views/glossary/glossary");

  /** Up to the bracket that ends the first argument, or the comma before the second. */
  private static final String ARGUMENT = "\\s*((?:[^(),\"]|\"[^\"]*\")*)[,)]";

  private static final Pattern ASKED_OF_APP =
      Pattern.compile("\\b(?:messages|messages\\(\\))\\s*\\.get\\(" + ARGUMENT);
  private static final Pattern ASKED_OF_VIEWS = Pattern.compile("\\bTexts\\s*\\.get\\(" + ARGUMENT);
  private static final Pattern KEY =
      Pattern.compile("\"([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)\"");

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
    for (Bundle bundle : List.of(APP, VIEWS, GLOSSARY)) {
      assertThat(bundle.german().keySet())
          .as("%s", bundle.file())
          .isEqualTo(bundle.english().keySet());
      bundle
          .english()
          .forEach(
              (key, english) -> {
                String german = bundle.german().get(key);
                assertThat(german).as(key).isNotBlank();
                assertThat(Bundle.places(german)).as(key).isEqualTo(Bundle.places(english));
              });
    }
  }

  @Test
  void noTextIsLeftThatNobodyAsksFor() {
    Sources sources = new Sources();
    assertThat(Stream.of(APP, VIEWS).flatMap(bundle -> bundle.english().keySet().stream()))
        .allSatisfy(key -> assertThat(sources.canAskFor(key)).as(key).isTrue());
    assertThat(sources.canAskFor("command.fly")).isFalse();
    assertThat(sources.canAskFor("loss.scale.sideways")).isFalse();
  }

  @Test
  void everyTextThatIsAskedForIsThere() {
    String code = Sources.code();
    Set<String> ofApp = asked(ASKED_OF_APP, code);
    Set<String> ofViews = asked(ASKED_OF_VIEWS, code);
    assertThat(ofApp).hasSizeGreaterThan(100).contains("lessons.search", "lessons.none");
    assertThat(ofViews).hasSizeGreaterThan(100).contains("loss.present");
    assertThat(APP.english().keySet()).containsAll(ofApp);
    assertThat(VIEWS.english().keySet()).containsAll(ofViews);
  }

  /** Keys that are made of names. */
  @Test
  void everyCommandAndEveryViewHasItsWords() {
    assertThat(APP.english().keySet())
        .filteredOn(key -> key.startsWith("command."))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Command.values()).map(Command::textKey).toList());
    assertThat(VIEWS.english().keySet())
        .containsAll(Views.ids().stream().map("view."::concat).toList());
    assertThat(GLOSSARY.english().keySet())
        .containsAll(Views.ids().stream().map(id -> "view." + id + ".sentence").toList());
  }

  /** Whole keys among the first arguments; a beginning that something is added to is none. */
  private static Set<String> asked(Pattern call, String code) {
    Set<String> keys = new TreeSet<>();
    call.matcher(code)
        .results()
        .map((MatchResult match) -> match.group(1))
        .filter(argument -> !argument.contains("+"))
        .forEach(
            argument -> KEY.matcher(argument).results().forEach(key -> keys.add(key.group(1))));
    return keys;
  }
}
