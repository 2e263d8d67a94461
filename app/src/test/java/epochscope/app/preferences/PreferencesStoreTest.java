package epochscope.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsSavedIsLoaded() {
    PreferencesStore store = new PreferencesStore(folder.resolve("new"));
    Preferences changed =
        new Preferences(Appearance.DARK, true, "de", 512, 3, false, List.of("a.csv"));
    assertThat(store.load()).isEqualTo(Preferences.DEFAULT);
    store.save(changed);
    assertThat(store.load()).isEqualTo(changed);
  }

  @Test
  void aBrokenFileGivesTheDefaultsAndOddValuesAreReplaced() throws IOException {
    PreferencesStore store = new PreferencesStore(folder);
    Path file = folder.resolve("preferences.json");
    Files.writeString(file, "{\"appearance\": ");
    assertThat(store.load()).isEqualTo(Preferences.DEFAULT);
    Files.writeString(
        file, "{\"appearance\": \"dark\", \"historyMegabytes\": -5, \"ofTomorrow\": true}");
    assertThat(store.load().appearance()).isEqualTo(Appearance.DARK);
    assertThat(store.load().historyMegabytes()).isEqualTo(256);
  }

  @Test
  void theNewestFileComesFirstAndNoneTwice() {
    Preferences preferences = Preferences.DEFAULT;
    for (int i = 0; i < 12; i++) {
      preferences = preferences.withRecentFile("file" + i % 10);
    }
    assertThat(preferences.recentFiles())
        .containsExactly("file1", "file0", "file9", "file8", "file7", "file6", "file5", "file4");
  }

  @Test
  void foldersAreThoseOfTheSystem() {
    assertThat(PreferencesStore.folder("Linux", "/home/u", Map.of()))
        .isEqualTo(Path.of("/home/u/.config/epochscope"));
    assertThat(PreferencesStore.folder("Linux", "/home/u", Map.of("XDG_CONFIG_HOME", "/etc/mine")))
        .isEqualTo(Path.of("/etc/mine/epochscope"));
    assertThat(PreferencesStore.folder("Mac OS X", "/Users/u", Map.of()))
        .isEqualTo(Path.of("/Users/u/Library/Application Support/epochscope"));
  }
}
