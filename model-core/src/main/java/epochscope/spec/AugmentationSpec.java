package epochscope.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * How samples are changed at random each time that training visits them; what is measured and shown
 * is as the data are. All but noise is for images, which are changed in this order: mirrored,
 * scaled, turned, shifted; pixels between pixels are interpolated, those beyond the border continue
 * it.
 *
 * @param shift at most so many pixels either way along each axis, evenly
 * @param rotate by at most so many degrees either way, evenly
 * @param scale by a factor from 1 − scale to 1 + scale, evenly
 * @param flip left and right are exchanged in every other image
 * @param noise standard deviation of a normal number added to each value that the network takes
 */
public record AugmentationSpec(
    Double shift, Double rotate, Double scale, Boolean flip, Double noise) {
  public static final AugmentationSpec NONE = new AugmentationSpec(null, null, null, null, null);

  private static final double LARGEST_SCALE = 0.9;
  private static final double LARGEST_NOISE = 1e6;

  public AugmentationSpec {
    shift = Check.range("shift", shift == null ? 0 : shift, 0, ImageSource.MAX_SIDE);
    rotate = Check.range("rotate", rotate == null ? 0 : rotate, 0, 180);
    scale = Check.range("scale", scale == null ? 0 : scale, 0, LARGEST_SCALE);
    flip = flip != null && flip;
    noise = Check.range("noise", noise == null ? 0 : noise, 0, LARGEST_NOISE);
  }

  /** Names of what only images can undergo. */
  public List<String> moves() {
    List<String> moves = new ArrayList<>();
    if (shift > 0) {
      moves.add("shift");
    }
    if (rotate > 0) {
      moves.add("rotate");
    }
    if (scale > 0) {
      moves.add("scale");
    }
    if (flip) {
      moves.add("flip");
    }
    return moves;
  }
}
