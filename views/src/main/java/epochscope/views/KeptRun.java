package epochscope.views;

import epochscope.history.HistoryView;

/**
 * An earlier run that is shown beside the one that trains.
 *
 * @param number chooses its colour; from 1 on
 * @param name in the user's words
 * @param branchedAt epoch from which the present run left it; NaN: it is a run of its own
 */
public record KeptRun(int number, String name, HistoryView history, double branchedAt) {}
