package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.layout.NetworkKind;
import epochscope.app.layout.UsualLayout;
import epochscope.app.layout.Workspace;
import epochscope.app.recording.RecordedRun;
import epochscope.app.text.Messages;
import epochscope.data.SampleEdit;
import epochscope.presets.layout.Layout;
import epochscope.presets.layout.LayoutChange;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.View;
import epochscope.views.ViewAction;
import epochscope.views.decision.DecisionView;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Studio;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The views in their tiles, and what the user does in them. UI thread only. */
final class ViewTiles {
  private final FrameBridge bridge;
  private final Workbench workbench;
  private final ViewFiles files;
  private final SampleFiles samples;
  private final LayoutsKeeper layouts;
  private final FeatureChoice features;
  private final ObservableValue<Theme> theme;
  private final Studio studio;
  private final Messages messages;
  private final TilePanes panes;
  private final TileDrag drag;

  /** Tiles made so far, by the id of their view. */
  private final Map<String, Tile> made = new HashMap<>();

  private Workspace workspace = Workspace.of(Layout.grid(List.of(Views.ids().getFirst())));
  private Source source;

  /** The view that was looked at last. */
  private String active;

  private Consumer<String> onEditNetwork = node -> {};

  /**
   * @param studio where the views are painted
   * @param equip gives a further window its looks and its keys
   */
  ViewTiles(
      Stage stage,
      FrameBridge bridge,
      Workbench workbench,
      ViewFiles files,
      SampleFiles samples,
      LayoutsKeeper layouts,
      ObservableValue<Theme> theme,
      Studio studio,
      Consumer<Scene> equip,
      Messages messages) {
    this.bridge = bridge;
    this.workbench = workbench;
    this.files = files;
    this.samples = samples;
    this.layouts = layouts;
    this.theme = theme;
    this.studio = studio;
    this.messages = messages;
    features = new FeatureChoice(messages, workbench.playback()::select);
    panes =
        new TilePanes(
            stage,
            this::tile,
            equip,
            messages,
            this::divided,
            () -> arrange(workspace.inOneWindow()));
    drag = new TileDrag(panes, this::drop);
    panes.onPress(this::pressed);
    workbench.experiment().subscribe(this::offer);
  }

  /**
   * @param action opens the network builder with that node
   */
  void setOnEditNetwork(Consumer<String> action) {
    onEditNetwork = action;
  }

  Region node() {
    return panes.node();
  }

  /** Shows views that say why they are empty, where no experiment came to choose them. */
  void showUsual() {
    if (source == null) {
      show(Workspace.of(UsualLayout.of(NetworkKind.TABLE_CLASSIFICATION)));
    }
  }

  /** Names of the views that are open, in reading order. */
  List<String> shown() {
    return workspace.views();
  }

  Tile tileOf(String id) {
    return made.get(id);
  }

  Workspace workspace() {
    return workspace;
  }

  /** Takes another arrangement of the user's; views that do not exist are left out. */
  void arrange(Workspace wanted) {
    Workspace possible = wanted.only(Views.ids(), workspace.main());
    if (!possible.equals(workspace)) {
      show(possible);
      remember();
    }
  }

  /** Shows an arrangement that is not the user's, and is not remembered. */
  void present(Workspace wanted) {
    show(wanted.only(Views.ids(), workspace.main()));
  }

  /** Changes the arrangement around the view that was looked at last. */
  void arrange(UnaryOperator<Layout> change) {
    arrange(workspace.changed(active(), change));
  }

  /** The arrangement that the experiment opened with. */
  void arrangeAnew() {
    arrange(Workspace.of(firstLayout(workbench.experiment().get())));
  }

  /** Opens a view, or closes it. */
  void toggle(String id) {
    arrange(shown().contains(id) ? workspace.without(id) : workspace.with(id));
    active = shown().contains(id) ? id : null;
  }

  /** The view that was looked at last, or the first. */
  String active() {
    return active != null && shown().contains(active) ? active : shown().getFirst();
  }

  /** Moves the focus to a view, which is brought to the front and marked. */
  void activate(String id) {
    arrange(workspace.changed(id, layout -> LayoutChange.inFront(layout, id)));
    active = id;
    tile(id).getScene().getWindow().requestFocus();
    tile(id).view().node().requestFocus();
    made.values().forEach(tile -> tile.mark(tile.view().id().equals(id)));
  }

  /** Enlarges the view in front of the tile at {@code index}, or shows all again. */
  void toggleEnlarged(int index) {
    List<Layout.Tabs> tiles = workspace.main().tiles();
    if (index < tiles.size()) {
      panes.toggleEnlarged(tiles.get(index).front());
    }
  }

  void toggleEnlarged(String id) {
    panes.toggleEnlarged(id);
  }

  /** Lets go of what is dragged, or shows all views. */
  void showAll() {
    if (!drag.cancel()) {
      panes.enlargeNone();
    }
  }

  /** Opens the menu of the view that was looked at last. */
  void openMenu() {
    tile(active()).openMenu();
  }

  /** Says what the view shows that was looked at last. */
  void explain() {
    tile(active()).explain();
  }

  /** Opens the list of views. */
  void openList() {
    ContextMenu menu = new ContextMenu();
    new ViewItems(menu.getItems(), "list-", this::shown, this::toggle);
    menu.show(node(), Side.TOP, 0, 0);
  }

  void close() {
    panes.close();
  }

  private void act(ViewAction action) {
    switch (action) {
      case ViewAction.Select(Selection selection) -> select(selection);
      case ViewAction.ScrubTo(double epoch) -> workbench.playback().scrubTo(epoch);
      case ViewAction.Enlarge(String id) -> toggleEnlarged(id);
      case ViewAction.CopyPicture(String id) -> withFrame(id, files::copyPicture);
      case ViewAction.SavePicture(String id, int fineness) ->
          withFrame(id, (tile, frame) -> files.savePicture(tile, frame, fineness));
      case ViewAction.SaveAnimation(String id) -> withRun(id, files::saveAnimation);
      case ViewAction.SaveFilm(String id) -> withRun(id, files::saveFilm);
      case ViewAction.EditSample(SampleEdit edit, boolean goesOn) ->
          workbench.changes().edit(edit, goesOn);
      case ViewAction.SaveSample() -> samples.save(workbench.experiment().get().session().data());
      case ViewAction.SetParameter(int index, float value) ->
          workbench.changes().setParameter(index, value);
      case ViewAction.EditNetwork(String node) -> onEditNetwork.accept(node);
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

  private void withRun(String id, BiConsumer<Tile, RecordedRun> action) {
    Frame frame = bridge.newest();
    if (frame != null) {
      OpenExperiment experiment = workbench.experiment().get();
      action.accept(
          tile(id),
          new RecordedRun(
              experiment,
              frame.history(),
              frame.kept(),
              frame.divergedAt(),
              frame.markers(),
              experiment.log(),
              frame.name()));
    }
  }

  private Tile tile(String id) {
    return made.computeIfAbsent(id, this::make);
  }

  private Tile make(String id) {
    View view = Views.create(id, theme, this::act);
    if (view instanceof PaintedView painted) {
      painted.paintIn(studio);
    }
    Tile tile = new Tile(view, this::act, messages);
    if (id.equals(DecisionView.ID)) {
      tile.addToHeader(features);
    }
    drag.attach(tile);
    bridge.add(new TileAudience(tile));
    return tile;
  }

  private void show(Workspace newWorkspace) {
    workspace = newWorkspace;
    panes.show(workspace);
    showTabs(workspace.main());
    if (workspace.second() != null) {
      showTabs(workspace.second());
    }
  }

  private void showTabs(Layout layout) {
    for (Layout.Tabs tabs : layout.tiles()) {
      tile(tabs.front()).showTabs(tabs.views(), this::bringToFront);
    }
  }

  private void bringToFront(String id) {
    arrange(workspace.changed(id, layout -> LayoutChange.inFront(layout, id)));
    active = id;
  }

  private void drop(String id, TilePanes.Place place) {
    arrange(workspace.dropped(id, place.drop(), place.onSecond()));
    active = id;
  }

  private void divided(Workspace changed) {
    workspace = changed;
    panes.took(changed);
    remember();
  }

  private void pressed(MouseEvent event) {
    made.values().forEach(tile -> tile.mark(false));
    for (Node at = (Node) event.getTarget(); at != null; at = at.getParent()) {
      if (at instanceof Tile tile) {
        active = tile.view().id();
      }
    }
  }

  /** A lesson keeps its own arrangement; what is no lesson opens as the last of its kind. */
  private void remember() {
    OpenExperiment experiment = workbench.experiment().get();
    if (experiment != null && source != null && source.layout() == null) {
      layouts.change(kept -> kept.withLast(kind(experiment), workspace));
    }
  }

  private void offer(OpenExperiment experiment) {
    if (experiment == null) {
      return;
    }
    Source before = source;
    source = workbench.source();
    if (before == null || !source.isLike(before)) {
      show(firstWorkspace(experiment));
    }
    features.show(experiment.data().train().features(), experiment.firstSelection());
  }

  private Workspace firstWorkspace(OpenExperiment experiment) {
    Layout first = firstLayout(experiment);
    Workspace last = layouts.get().last().get(kind(experiment).word());
    return source.layout() == null && last != null
        ? last.only(Views.ids(), first)
        : Workspace.of(first);
  }

  private Layout firstLayout(OpenExperiment experiment) {
    Layout usual = UsualLayout.of(kind(experiment));
    return source.layout() == null
        ? usual
        : LayoutChange.only(source.layout(), Views.ids()).orElse(usual);
  }

  private static NetworkKind kind(OpenExperiment experiment) {
    return NetworkKind.of(experiment.topology(), experiment.data().train());
  }
}
