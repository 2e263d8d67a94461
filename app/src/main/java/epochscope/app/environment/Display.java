package epochscope.app.environment;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown. */
public final class Display {
  private Display() {}

  public static boolean isThere() {
    return isThere(System.getProperty("os.name"), System.getenv());
  }

  static boolean isThere(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("mac")
        || name.startsWith("windows")
        // JavaFX speaks X11; a Wayland session offers it, too, and names it here.
        || !environment.getOrDefault("DISPLAY", "").isEmpty();
  }
}
