package epochscope.views.loss;

import epochscope.views.Frame;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Surface;
import java.util.List;

/**
 * What all plots of a picture share.
 *
 * @param clock of the frame's run
 * @param ghosts the runs kept beside it
 */
record Scene(
    Frame frame,
    Surface surface,
    LossChoices choices,
    Clock clock,
    TimeMarks marks,
    Axis time,
    List<Ghost> ghosts) {}
