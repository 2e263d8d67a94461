package epochscope.analysis;

import epochscope.analysis.FeatureMaps.FeatureMap;
import epochscope.spec.NodeSpec;

/**
 * What a node would give with another window, its trained weights as they are.
 *
 * @param node as it was tried, under the name of the trained one
 */
public record TriedMap(long step, NodeSpec node, FeatureMap map) implements AnalysisResult {}
