package epochscope.data;

import java.util.List;

/**
 * The three parts of a sample, scaled as the network sees them, and how they were scaled.
 *
 * @param validation may be empty
 * @param test may be empty
 * @param notes what was done to the data, one sentence each (rows read, dropped, imputed; how the
 *     header was taken)
 */
public record PreparedData(
    Dataset train,
    Dataset validation,
    Dataset test,
    Preprocessing preprocessing,
    List<String> notes) {
  public PreparedData {
    notes = List.copyOf(notes);
  }
}
