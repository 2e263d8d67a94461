package epochscope.views.landscape;

import epochscope.analysis.landscape.LandscapeScene;
import epochscope.analysis.landscape.PlaneChoice;

/** The plane that was asked for, as it is named in choices and texts. */
final class LandscapeWords {
  private LandscapeWords() {}

  static String asked(LandscapeScene scene) {
    return switch (scene.question().plane()) {
      case PlaneChoice.Random random -> "random";
      case PlaneChoice.Path path -> "pca";
      case PlaneChoice.Interpolation interpolation -> "interpolation";
      case PlaneChoice.Parameters parameters -> "parameters";
      case PlaneChoice.Gradient gradient -> "gradient";
      case PlaneChoice.Hessian hessian -> "hessian";
      case PlaneChoice.Given given -> "given";
    };
  }
}
