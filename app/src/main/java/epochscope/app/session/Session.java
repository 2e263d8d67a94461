package epochscope.app.session;

import epochscope.app.layout.Workspace;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.views.Selection;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * What a window shows besides the run itself: the entry session.json of its file.
 *
 * @param saved when, in UTC, as ISO 8601 has it
 * @param title as the window calls the experiment
 * @param lesson id of the lesson that it is; empty: it is none
 * @param epoch that was reached
 * @param spec as the user has it, with what the data decide left open
 * @param workspace the views that are open; null: the usual ones
 * @param selection what is chosen; null: nothing
 * @param epochsPerSecond null: as fast as it goes
 */
public record Session(
    String saved,
    String title,
    String lesson,
    Integer epoch,
    ExperimentSpec spec,
    Workspace workspace,
    Selection selection,
    Double epochsPerSecond) {
  public Session {
    Check.present("saved", saved);
    try {
      Instant.parse(saved);
    } catch (DateTimeParseException e) {
      throw Check.found("saved", '"' + saved + '"', "an instant such as 2026-11-20T12:00:00Z");
    }
    Check.name("title", title);
    lesson = lesson == null ? "" : lesson;
    Check.range("epoch", Check.present("epoch", epoch), 0, Integer.MAX_VALUE);
    Check.present("spec", spec);
    if (epochsPerSecond != null) {
      Check.positive("epochsPerSecond", epochsPerSecond);
    }
  }

  public static Session read(String json, String where) {
    return SpecJson.read(json, Session.class, where);
  }

  public Instant instant() {
    return Instant.parse(saved);
  }
}
