package epochscope.views;

import epochscope.history.HistoryView;

/**
 * Another run that is shown beside the frame's own.
 *
 * @param number chooses its colour: from 1 on; 0: the run that trains, beside an earlier one
 * @param name in the user's words
 * @param branchedAt epoch from which the present run left it; NaN: it is a run of its own
 */
public record KeptRun(int number, String name, HistoryView history, double branchedAt) {}
