package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.Chosen;
import epochscope.views.drawing.Box;
import java.util.List;
import java.util.Optional;

/** Goes from card to card by keys. */
record Walk(CanvasState state) {
  /** How much farther away a card seems that lies to the side. */
  private static final double ASIDE = 2.5;

  /**
   * As data flow.
   *
   * @return whether there was one more
   */
  boolean next(int step) {
    List<String> order = state.desk().sketch().flow();
    String current = current();
    int at = current == null ? -1 : order.indexOf(current);
    int next = at < 0 ? step > 0 ? 0 : order.size() - 1 : at + step;
    if (next < 0 || next >= order.size()) {
      return false;
    }
    choose(order.get(next));
    return true;
  }

  /** To the nearest card in a direction; with nothing chosen, to the first. */
  void towards(double dx, double dy) {
    String from = current();
    if (from == null) {
      next(1);
    } else {
      nearest(from, dx, dy).ifPresent(this::choose);
    }
  }

  private Optional<String> nearest(String from, double dx, double dy) {
    Box start = state.figure().cards().get(from);
    String nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (String name : state.figure().cards().keySet()) {
      Box card = state.figure().cards().get(name);
      double x = card.centreX() - start.centreX();
      double y = card.centreY() - start.centreY();
      double along = x * dx + y * dy;
      double aside = Math.abs(x * dy - y * dx);
      if (along > 1 && along + ASIDE * aside < least) {
        least = along + ASIDE * aside;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private String current() {
    return state.desk().chosen().names().stream().reduce((a, b) -> b).orElse(null);
  }

  private void choose(String name) {
    state.desk().choose(Chosen.of(name));
    state.reveal(name);
  }
}
