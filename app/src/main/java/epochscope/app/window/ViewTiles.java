package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.text.Messages;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.ViewAction;
import epochscope.views.decision.DecisionView;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The views in their tiles, and what the user does in them. */
final class ViewTiles {
  private final FrameBridge bridge;
  private final Workbench workbench;
  private final ViewFiles files;
  private final TileGrid grid;
  private final FeatureChoice features;

  ViewTiles(
      Stage stage,
      FrameBridge bridge,
      Workbench workbench,
      ViewFiles files,
      ObservableValue<Theme> theme,
      Messages messages) {
    this.bridge = bridge;
    this.workbench = workbench;
    this.files = files;
    grid =
        new TileGrid(
            Views.ids().stream()
                .map(id -> new Tile(Views.create(id, theme, this::act), this::act, messages))
                .toList());
    grid.tiles().forEach(tile -> bridge.add(new TileAudience(tile, stage)));
    features = new FeatureChoice(messages, workbench.playback()::select);
    tile(DecisionView.ID).addToHeader(features);
    workbench.experiment().subscribe(this::offerFeatures);
  }

  Region node() {
    return grid;
  }

  /** Enlarges the view at {@code index}, or shows all again. */
  void toggleEnlarged(int index) {
    grid.toggleEnlarged(grid.tiles().get(index));
  }

  void showAll() {
    grid.enlarge(null);
  }

  private void act(ViewAction action) {
    switch (action) {
      case ViewAction.Select(Selection selection) -> select(selection);
      case ViewAction.Enlarge(String id) -> grid.toggleEnlarged(tile(id));
      case ViewAction.CopyPicture(String id) -> withFrame(id, files::copyPicture);
      case ViewAction.SavePicture(String id) -> withFrame(id, files::savePicture);
      case ViewAction.SaveNumbers(String id) -> withFrame(id, files::saveNumbers);
    }
  }

  private void select(Selection selection) {
    workbench.playback().select(selection);
    features.show(workbench.experiment().get().data().train().features(), selection);
  }

  private void withFrame(String id, BiConsumer<Tile, Frame> action) {
    if (bridge.newest() != null) {
      action.accept(tile(id), bridge.newest());
    }
  }

  private Tile tile(String id) {
    return grid.tiles().stream()
        .filter(tile -> tile.view().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void offerFeatures(OpenExperiment experiment) {
    if (experiment != null) {
      features.show(experiment.data().train().features(), experiment.firstSelection());
    }
  }
}
