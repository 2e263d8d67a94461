package epochscope.analysis.surface;

/** The part of the plane worth looking at. */
public record Window(double left, double right, double bottom, double top) {}
