package epochscope.analysis.landscape;

import epochscope.analysis.landscape.MeasuredSample.Part;

/**
 * What a scene is to show.
 *
 * @param cut whether only the first direction is looked along, on both samples
 * @param part on which the losses are measured; of a cut, the one that comes first
 * @param range to either side of the middle, in units of the axes; of single parameters a factor on
 *     what holds the path
 */
public record SceneQuestion(PlaneChoice plane, boolean cut, Part part, double range) {}
