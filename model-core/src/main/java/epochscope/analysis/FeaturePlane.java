package epochscope.analysis;

/**
 * A rectangle in the plane of two features, in the features' own units. Features beyond the two are
 * held at {@code others}.
 *
 * @param x index of the feature along the horizontal axis
 * @param y index of the feature along the vertical axis; −1: the sample has one feature only, and
 *     maps have one row
 * @param others [feature] values at which the remaining features are held, in their units
 */
public record FeaturePlane(
    int x, int y, double xMin, double xMax, double yMin, double yMax, double[] others) {}
