package epochscope.app.command;

/** Where a command is meant: the same key may do another thing in another place. */
public enum Place {
  /** The views and the run. */
  VIEWS,
  /** The network builder. */
  BUILDER,
  /** A lecture, led by a presenter's remote. */
  LECTURE,
  /** The lesson browser. */
  BROWSER,
  /** Views, builder and browser, but no lecture. */
  DESK,
  EVERYWHERE;

  /** Whether a command of this place can be given while {@code current} is open. */
  public boolean includes(Place current) {
    return this == EVERYWHERE || this == current || this == DESK && current != LECTURE;
  }
}
