package epochscope.views.drawing;

/** Where pictures are painted. */
@FunctionalInterface
public interface Studio {
  /** Paints at once, where it is asked to. */
  Studio HERE =
      (painting, hanging) -> {
        painting.run();
        hanging.run();
      };

  /**
   * Has a picture painted, and then hung up on the JavaFX thread, where it is called, too. Pictures
   * are painted one after the other.
   *
   * @param painting throws nothing
   */
  void paint(Runnable painting, Runnable hanging);
}
