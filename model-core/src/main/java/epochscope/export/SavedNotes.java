package epochscope.export;

import epochscope.spec.Check;
import java.util.List;

/**
 * What is written down about the moments of a run.
 *
 * @param notes the user's words
 * @param branches where the run left another, in words
 */
public record SavedNotes(List<Entry> notes, List<Entry> branches) {
  public static final SavedNotes NONE = new SavedNotes(List.of(), List.of());

  private static final int MAX_LETTERS = 10_000;

  public SavedNotes {
    notes = notes == null ? List.of() : Check.list("notes", notes, 0);
    branches = branches == null ? List.of() : Check.list("branches", branches, 0);
  }

  /** Words about an epoch. */
  public record Entry(Integer epoch, String text) {
    public Entry {
      Check.range("epoch", Check.present("epoch", epoch), 0, Integer.MAX_VALUE);
      int letters = Check.present("text", text).length();
      Check.range("number of letters of a text", letters, 0, MAX_LETTERS);
    }
  }
}
