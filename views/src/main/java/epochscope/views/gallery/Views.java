package epochscope.views.gallery;

import epochscope.spec.Check;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.View;
import epochscope.views.ViewAction;
import epochscope.views.calibration.CalibrationPainter;
import epochscope.views.calibration.CalibrationView;
import epochscope.views.confusion.ConfusionPainter;
import epochscope.views.confusion.ConfusionView;
import epochscope.views.console.ConsolePainter;
import epochscope.views.console.ConsoleView;
import epochscope.views.data.DataPainter;
import epochscope.views.data.DataView;
import epochscope.views.decision.DecisionPainter;
import epochscope.views.decision.DecisionView;
import epochscope.views.drawing.DivergedVeil;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.RunPanels;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.field.ReceptiveFieldPainter;
import epochscope.views.field.ReceptiveFieldView;
import epochscope.views.filters.FiltersPainter;
import epochscope.views.filters.FiltersView;
import epochscope.views.kernel.KernelStepPainter;
import epochscope.views.kernel.KernelStepView;
import epochscope.views.landscape.LandscapePainter;
import epochscope.views.landscape.LandscapeView;
import epochscope.views.loss.LossPainter;
import epochscope.views.loss.LossView;
import epochscope.views.maps.FeatureMapsPainter;
import epochscope.views.maps.FeatureMapsView;
import epochscope.views.network.NetworkPainter;
import epochscope.views.network.NetworkView;
import epochscope.views.race.RacePainter;
import epochscope.views.race.RaceView;
import epochscope.views.residuals.ResidualsPainter;
import epochscope.views.residuals.ResidualsView;
import epochscope.views.response.ResponsePainter;
import epochscope.views.response.ResponseView;
import epochscope.views.signals.SignalsPainter;
import epochscope.views.signals.SignalsView;
import epochscope.views.taylor.TaylorPainter;
import epochscope.views.taylor.TaylorView;
import epochscope.views.weights.WeightsPainter;
import epochscope.views.weights.WeightsView;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** All the views by name: as nodes of the window, as pictures, and as numbers. */
public final class Views {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(LossView.ID, LossPainter::new, LossView::new),
          new Entry(DecisionView.ID, DecisionPainter::new, DecisionView::new),
          new Entry(NetworkView.ID, NetworkPainter::new, NetworkView::new),
          new Entry(ResponseView.ID, ResponsePainter::new, ResponseView::new),
          new Entry(ConfusionView.ID, ConfusionPainter::new, ConfusionView::new),
          new Entry(CalibrationView.ID, CalibrationPainter::new, CalibrationView::new),
          new Entry(ResidualsView.ID, ResidualsPainter::new, ResidualsView::new),
          new Entry(DataView.ID, DataPainter::new, DataView::new),
          new Entry(RaceView.ID, RacePainter::new, RaceView::new),
          new Entry(FiltersView.ID, FiltersPainter::new, FiltersView::new),
          new Entry(FeatureMapsView.ID, FeatureMapsPainter::new, FeatureMapsView::new),
          new Entry(KernelStepView.ID, KernelStepPainter::new, KernelStepView::new),
          new Entry(ReceptiveFieldView.ID, ReceptiveFieldPainter::new, ReceptiveFieldView::new),
          new Entry(LandscapeView.ID, LandscapePainter::new, LandscapeView::new),
          new Entry(TaylorView.ID, TaylorPainter::new, TaylorView::new),
          new Entry(WeightsView.ID, WeightsPainter::new, WeightsView::new),
          new Entry(SignalsView.ID, SignalsPainter::new, SignalsView::new),
          new Entry(ConsoleView.ID, ConsolePainter::new, ConsoleView::new));

  private Views() {}

  private record Entry(
      String id,
      Supplier<Painter> painter,
      BiFunction<ObservableValue<Theme>, Consumer<ViewAction>, View> view) {}

  /** Names of all views, in the order in which a window shows them. */
  public static List<String> ids() {
    return ENTRIES.stream().map(Entry::id).toList();
  }

  /** Title in the user's language. */
  public static String title(String id) {
    return Texts.get("view." + find(id).id());
  }

  /**
   * A new view for a window; on the JavaFX thread.
   *
   * @param theme the view repaints itself when it changes
   * @param actions told what the user does in the view
   */
  public static View create(String id, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    return find(id).view().apply(theme, actions);
  }

  /**
   * The same picture as in a window, on any thread and without a toolkit.
   *
   * @param width in pixels before scaling
   * @param height in pixels before scaling
   * @param scale pixels of the image per pixel, each way
   */
  public static BufferedImage paint(
      String id, Frame frame, int width, int height, double scale, Theme theme) {
    Painter painter = painter(id);
    Surface surface =
        new Surface(
            Check.range("width", width, 1, 20_000),
            Check.range("height", height, 1, 20_000),
            Check.range("scale", scale, 0.1, 10),
            theme);
    DivergedVeil.paint(id, painter, frame, surface);
    return surface.image();
  }

  /** A new painter of the view, for many pictures one after the other. */
  public static Painter painter(String id) {
    return RunPanels.of(id, find(id).painter().get());
  }

  /** What the view shows, as CSV with a header. */
  public static String numbers(String id, Frame frame) {
    return find(id).painter().get().numbers(frame);
  }

  private static Entry find(String id) {
    return ENTRIES.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> Check.found("view", '"' + id + '"', "one of " + String.join(", ", ids())));
  }
}
