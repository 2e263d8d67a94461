package epochscope.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFileTest {
  @Test
  void linuxKeepsStateWhereXdgSays() {
    assertThat(LogFile.folder("Linux", "/home/eva", Map.of("XDG_STATE_HOME", "/state")))
        .isEqualTo(Path.of("/state/epochscope"));
    assertThat(LogFile.folder("Linux", "/home/eva", Map.of("XDG_STATE_HOME", "state")))
        .isEqualTo(Path.of("/home/eva/.local/state/epochscope"));
    assertThat(LogFile.folder("Linux", "/home/eva", Map.of()))
        .isEqualTo(Path.of("/home/eva/.local/state/epochscope"));
  }

  @Test
  void macKeepsLogsInTheLibrary() {
    assertThat(LogFile.folder("Mac OS X", "/Users/eva", Map.of()))
        .isEqualTo(Path.of("/Users/eva/Library/Logs/epochscope"));
  }

  @Test
  void windowsKeepsThemInLocalApplicationData() {
    assertThat(LogFile.folder("Windows 11", "eva", Map.of("LOCALAPPDATA", "local")))
        .isEqualTo(Path.of("local/epochscope"));
  }
}
