package epochscope.views.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.gallery.Views;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private static final String BUNDLE = "epochscope.views.glossary.glossary";

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void aTermIsFoundInATextAsAWordOfItsOwn() {
    assertThat(Glossary.in("AUC 0.84"))
        .map(Term::formula)
        .contains("AUC = P(y_signal > y_background)");
    assertThat(Glossary.in("the Receptive Field of c1")).isPresent();
    assertThat(Glossary.in("⟨t⟩ x1")).map(Term::name).contains("⟨t⟩");
    assertThat(Glossary.in("learning rate")).map(Term::name).contains("learning rate");
    assertThat(Glossary.in("slaucet")).isEmpty();
    assertThat(Glossary.find("momentum").orElseThrow().explanation()).contains("v ← µ·v", "kept");
    assertThat(Glossary.find("nothing")).isEmpty();
  }

  @Test
  void everyViewIsExplainedInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      Locale.setDefault(locale);
      assertThat(Views.ids()).allSatisfy(id -> assertThat(Glossary.ofView(id)).as(id).isPresent());
    }
  }

  @Test
  void germanHasEveryTerm() {
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    ResourceBundle german = ResourceBundle.getBundle(BUNDLE, Locale.GERMAN);
    assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    assertThat(german.getString("learning-rate.names")).startsWith("Lernrate");
  }
}
