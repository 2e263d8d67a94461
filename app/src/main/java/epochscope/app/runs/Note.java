package epochscope.app.runs;

/** The user's own words about a moment of a run. */
public record Note(int epoch, String text) {}
