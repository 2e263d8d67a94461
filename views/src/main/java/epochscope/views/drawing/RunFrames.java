package epochscope.views.drawing;

import epochscope.analysis.RunResults;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Selection;
import epochscope.views.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The runs that are shown beside each other in a view, each at the same epoch. */
public final class RunFrames {
  public static final String ON = "on";
  public static final String OFF = "off";

  private RunFrames() {}

  /** Name of the choice whether a view shows them so. */
  public static String choice(String view) {
    return view + ".beside";
  }

  /** Whether the view is to show runs beside each other, where there are any. */
  public static boolean isChosen(String view, Selection selection) {
    return selection.choice(choice(view), OFF).equals(ON);
  }

  /** The kept runs of which more than curves can be shown. */
  public static List<KeptRun> of(List<KeptRun> kept) {
    return kept.stream().filter(run -> run.topology() != null && run.experiment() != null).toList();
  }

  /** Whether the view shows several runs now. */
  static boolean areShown(String view, Frame frame) {
    return isChosen(view, frame.selection())
        && frame.snapshot() != null
        && !of(frame.kept()).isEmpty();
  }

  /** A frame of each run's own, that of the present one first. */
  static Company of(Frame frame) {
    List<Frame> frames = new ArrayList<>();
    frames.add(withoutOthers(frame));
    RunResults known = frame.result(RunResults.class).orElse(null);
    for (KeptRun run : of(frame.kept())) {
      Snapshot moment = run.history().at(frame.snapshot().epoch());
      frames.add(
          new Frame(
              run.experiment(),
              run.topology(),
              run.dataBeside(frame.data()),
              moment,
              run.history(),
              known == null ? Map.of() : known.of(run.number(), run.topology()),
              frame.selection(),
              List.of(),
              moment == run.history().latest(),
              -1,
              List.of(),
              name(run)));
    }
    return new Company(frames);
  }

  static Frame withoutOthers(Frame frame) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        frame.selection(),
        List.of(),
        frame.live(),
        frame.divergedAt(),
        frame.markers(),
        frame.name());
  }

  /** What a run beside the present one is called, with the number of its colour. */
  public static String name(KeptRun run) {
    return run.number() == 0 ? run.name() : run.number() + " " + run.name();
  }

  /** What is said of a run, the longest first, such as 1 Adam 0.01, epoch 40: loss 0.214. */
  static List<String> titles(Frame frame) {
    Snapshot moment = frame.snapshot();
    String name = frame.nameBesideOthers();
    double validation = moment.metrics().get(Metrics.VALIDATION_LOSS);
    double loss = Double.isNaN(validation) ? moment.metrics().get(Metrics.TRAIN_LOSS) : validation;
    String shown = Numerals.significant(loss, 3);
    String epoch = Integer.toString(moment.epoch());
    return List.of(
        Texts.get("beside.title", name, epoch, shown),
        Texts.get("beside.title.short", name, shown),
        name);
  }
}
