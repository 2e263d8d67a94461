package epochscope.app.preferences;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the user prefers, kept between starts. Values that make no sense are replaced by the
 * defaults, so that an old or edited file never keeps the window from opening.
 *
 * @param projector larger type and thicker lines
 * @param language {@code en}, {@code de}; empty: the system's
 * @param historyMegabytes memory for a run's snapshots, in 10^6 bytes
 * @param threads threads for large networks; 0: all cores but one
 * @param rail whether the rail beside the views is open
 * @param recentFiles newest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
    Appearance appearance,
    boolean projector,
    String language,
    int historyMegabytes,
    int threads,
    Boolean rail,
    List<String> recentFiles) {
  public static final int DEFAULT_HISTORY_MEGABYTES = 256;
  public static final int MIN_HISTORY_MEGABYTES = 16;
  public static final int MAX_HISTORY_MEGABYTES = 16_384;
  public static final int MAX_THREADS = 256;
  public static final int MAX_RECENT_FILES = 8;

  public static final Preferences DEFAULT =
      new Preferences(null, false, null, DEFAULT_HISTORY_MEGABYTES, 0, true, List.of());

  public Preferences {
    appearance = appearance == null ? Appearance.LIGHT : appearance;
    language = language == null ? "" : language;
    if (historyMegabytes < MIN_HISTORY_MEGABYTES || historyMegabytes > MAX_HISTORY_MEGABYTES) {
      historyMegabytes = DEFAULT_HISTORY_MEGABYTES;
    }
    threads = threads < 0 || threads > MAX_THREADS ? 0 : threads;
    rail = rail == null || rail;
    recentFiles =
        recentFiles == null
            ? List.of()
            : recentFiles.stream().filter(f -> f != null).limit(MAX_RECENT_FILES).toList();
  }

  public Locale locale() {
    return language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
  }

  public Preferences withAppearance(Appearance newAppearance) {
    return new Preferences(
        newAppearance, projector, language, historyMegabytes, threads, rail, recentFiles);
  }

  public Preferences withProjector(boolean on) {
    return new Preferences(appearance, on, language, historyMegabytes, threads, rail, recentFiles);
  }

  public Preferences withRail(boolean open) {
    return new Preferences(
        appearance, projector, language, historyMegabytes, threads, open, recentFiles);
  }

  /** With {@code file} as the newest of the recent files. */
  public Preferences withRecentFile(String file) {
    List<String> files = new ArrayList<>(recentFiles);
    files.remove(file);
    files.addFirst(file);
    return new Preferences(appearance, projector, language, historyMegabytes, threads, rail, files);
  }
}
