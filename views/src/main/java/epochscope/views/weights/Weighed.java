package epochscope.views.weights;

import epochscope.analysis.signal.ParameterCurves.Quantity;
import epochscope.views.Selection;
import java.util.List;

/**
 * What is shown of the layers.
 *
 * @param quantity of the weights or of their gradients; updates are always of the weights
 */
public record Weighed(Show show, Quantity quantity) {
  /** The names of the choices. */
  public static final String SHOW = "weights.show";

  public static final String OF = "weights.of";

  static final List<String> SHOWN = List.of("spread", "ridges", "updates", "norms");
  static final List<String> THINGS = List.of("weights", "gradients");

  /** How it is shown. */
  public enum Show {
    /** Epoch by value, the colour how many. */
    SPREAD,
    /** A histogram per epoch, one behind the other. */
    RIDGES,
    UPDATES,
    NORMS
  }

  public static Weighed of(Selection selection) {
    Show show =
        switch (selection.choice(SHOW, SHOWN.getFirst())) {
          case "ridges" -> Show.RIDGES;
          case "updates" -> Show.UPDATES;
          case "norms" -> Show.NORMS;
          default -> Show.SPREAD;
        };
    boolean gradients =
        show != Show.UPDATES && selection.choice(OF, THINGS.getFirst()).equals(THINGS.getLast());
    return new Weighed(show, gradients ? Quantity.GRADIENTS : Quantity.PARAMETERS);
  }

  boolean ofGradients() {
    return quantity == Quantity.GRADIENTS;
  }
}
