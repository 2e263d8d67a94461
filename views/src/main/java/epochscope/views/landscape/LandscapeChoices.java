package epochscope.views.landscape;

import epochscope.views.Selection;
import java.util.List;

/** What can be chosen of the landscape: names and values as they stand in a selection. */
public final class LandscapeChoices {
  public static final String SHOW = "landscape.show";
  public static final String PLANE = "landscape.plane";
  public static final String SCALE = "landscape.scale";
  public static final String SAMPLE = "landscape.sample";
  public static final String CENTRE = "landscape.centre";
  public static final String RANGE = "landscape.range";

  /** Two indices in the flat parameter vector, such as {@code 0,1}. */
  public static final String PARAMETERS = "landscape.parameters";

  /** From where the surface is looked at. */
  public static final String CAMERA = "landscape.camera";

  public static final String SURFACE = "surface";
  public static final String CONTOURS = "contours";
  public static final String CUT = "cut";
  public static final String LOGARITHMIC = "logarithmic";
  public static final String VALIDATION = "validation";
  public static final String FIXED = "fixed";

  /** Of every choice the usual value first. */
  static final List<String> SHOWS = List.of(SURFACE, CONTOURS, CUT);

  static final List<String> SCALES = List.of("linear", LOGARITHMIC);
  static final List<String> SAMPLES = List.of("training", VALIDATION);
  static final List<String> CENTRES = List.of("moving", FIXED);
  static final List<String> RANGES = List.of("1", "0.25", "0.5", "2", "4");

  private static final List<String> PLANES =
      List.of("pca", "random", "interpolation", "gradient", "hessian", "parameters");

  private LandscapeChoices() {}

  /**
   * The planes there are, the usual one first: of a network of two parameters the plane of both.
   *
   * @param trained parameters of the network
   */
  public static List<String> planes(int trained) {
    return trained == 2
        ? List.of("parameters", "pca", "random", "interpolation", "gradient", "hessian")
        : PLANES;
  }

  /** Whether that view's questions depend on the chosen neuron: its parameters span the plane. */
  public static boolean ofNeuron(String view, Selection selection) {
    return view.equals(LandscapeView.ID) && selection.choice(PLANE, "").equals("parameters");
  }

  static String show(Selection selection) {
    return selection.choice(SHOW, SURFACE);
  }

  /** To either side of the middle, in units of the axes. */
  public static double range(Selection selection) {
    String chosen = selection.choice(RANGE, "1");
    return RANGES.contains(chosen) ? Double.parseDouble(chosen) : 1;
  }

  static boolean logarithmic(Selection selection) {
    return selection.choice(SCALE, "").equals(LOGARITHMIC);
  }
}
