package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.text.Messages;
import epochscope.data.SampleEdit;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.ViewAction;
import epochscope.views.decision.DecisionView;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The views in their tiles, and what the user does in them. */
final class ViewTiles {
  /** Tiles at once; smaller ones are not readable. */
  static final int MOST = 6;

  private final FrameBridge bridge;
  private final Workbench workbench;
  private final ViewFiles files;
  private final SampleFiles samples;
  private final TileGrid grid = new TileGrid();
  private final FeatureChoice features;
  private final Stage stage;
  private final ObservableValue<Theme> theme;
  private final Messages messages;

  /** Tiles made so far, by the id of their view. */
  private final Map<String, Tile> made = new HashMap<>();

  ViewTiles(
      Stage stage,
      FrameBridge bridge,
      Workbench workbench,
      ViewFiles files,
      SampleFiles samples,
      ObservableValue<Theme> theme,
      Messages messages) {
    this.bridge = bridge;
    this.workbench = workbench;
    this.files = files;
    this.samples = samples;
    this.stage = stage;
    this.theme = theme;
    this.messages = messages;
    features = new FeatureChoice(messages, workbench.playback()::select);
    show(UsualViews.OF_TABLES);
    workbench.experiment().subscribe(this::offerFeatures);
  }

  Region node() {
    return grid;
  }

  /** Ids of the views that have a tile, in their order. */
  List<String> shown() {
    return grid.tiles().stream().map(tile -> tile.view().id()).toList();
  }

  /** Gives these views a tile each, as many as there is room for, and no other. */
  void show(List<String> ids) {
    grid.show(ids.stream().filter(Views.ids()::contains).limit(MOST).map(this::tile).toList());
  }

  /** Gives a view a tile, or takes it away. */
  void toggle(String id) {
    List<String> ids = new ArrayList<>(shown());
    if (!ids.remove(id)) {
      ids.add(id);
    }
    show(ids);
  }

  /** Enlarges the view at {@code index}, or shows all again. */
  void toggleEnlarged(int index) {
    if (index < grid.tiles().size()) {
      grid.toggleEnlarged(grid.tiles().get(index));
    }
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
      case ViewAction.EditSample(SampleEdit edit, boolean goesOn) ->
          workbench.changes().edit(edit, goesOn);
      case ViewAction.SaveSample() -> samples.save(workbench.experiment().get().session().data());
      case ViewAction.SetParameter(int index, float value) ->
          workbench.changes().setParameter(index, value);
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
    return made.computeIfAbsent(id, this::make);
  }

  private Tile make(String id) {
    Tile tile = new Tile(Views.create(id, theme, this::act), this::act, messages);
    if (id.equals(DecisionView.ID)) {
      tile.addToHeader(features);
    }
    bridge.add(new TileAudience(tile, stage));
    return tile;
  }

  private void offerFeatures(OpenExperiment experiment) {
    if (experiment != null) {
      show(workbench.views());
      features.show(experiment.data().train().features(), experiment.firstSelection());
    }
  }
}
