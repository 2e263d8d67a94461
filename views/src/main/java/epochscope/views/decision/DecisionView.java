package epochscope.views.decision;

import epochscope.analysis.UncertaintyRequest;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.InlineEntry;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The decision boundary: what is shown is chosen in the menu, points are drawn in the picture. */
public final class DecisionView extends PaintedView {
  public static final String ID = "decision";

  private final Menu others = choiceMenu(DecisionChoices.OTHERS, DecisionChoices.ALL_OTHERS);
  private final Menu uncertainty =
      choiceMenu(DecisionChoices.UNCERTAINTY, DecisionChoices.ALL_UNCERTAINTIES);
  private final Menu space = new Menu(Texts.get(DecisionChoices.SPACE));
  private final CheckMenuItem pen = new CheckMenuItem(Texts.get(DecisionChoices.PEN));

  public DecisionView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, DecisionPainter::new, theme, actions);
    Menu levels = choiceMenu(DecisionChoices.LEVELS, DecisionChoices.ALL_LEVELS);
    levels.getItems().add(item("decision.levels.typed", this::askForLevels));
    space.setOnShowing(event -> offerSpaces());
    space.getItems().add(new MenuItem());
    pen.setId("decision-pen");
    pen.setOnAction(event -> togglePen());
    menu()
        .getItems()
        .addAll(
            0,
            List.of(
                pen,
                item("decision.save", () -> act(new ViewAction.SaveSample())),
                new SeparatorMenuItem(),
                space,
                others,
                levels,
                choiceMenu(DecisionChoices.SHADES, DecisionChoices.ALL_SHADES),
                uncertainty,
                new SeparatorMenuItem()));
    new PointDrawing(this, picture(), theme).attach();
  }

  @Override
  protected void shown(Frame newFrame) {
    boolean table = newFrame.topology() != null && !newFrame.topology().takesImages();
    others.setDisable(newFrame.data() == null || newFrame.data().train().features().size() < 3);
    uncertainty.setDisable(!table || !UncertaintyRequest.isPossible(newFrame.topology()));
    space.setDisable(!table || DecisionChoices.spaces(newFrame.topology()).isEmpty());
    pen.setDisable(!table);
    pen.setSelected(DecisionChoices.drawing(newFrame.selection()));
  }

  /** Begins to draw, or ends it. */
  void togglePen() {
    if (frame() != null && !pen.isDisable()) {
      boolean drawing = DecisionChoices.drawing(newestSelection());
      choose(DecisionChoices.PEN, drawing ? DecisionChoices.OFF : DecisionChoices.ON);
    }
  }

  void chooseBrush(int brush) {
    choose(DecisionChoices.BRUSH, Integer.toString(brush));
  }

  /** What is selected by now; null: there is no frame yet. */
  Selection selectedNow() {
    return frame() == null ? null : newestSelection();
  }

  Frame shownFrame() {
    return frame();
  }

  /** The plane that is shown; null: there is none to draw in. */
  PlaneReading plane() {
    return reading() instanceof PlaneReading plane ? plane : null;
  }

  void send(ViewAction action) {
    act(action);
  }

  private void offerSpaces() {
    space.getItems().clear();
    offer(DecisionChoices.INPUT, Texts.get("decision.space.input"));
    for (String node : DecisionChoices.spaces(frame().topology())) {
      offer(node, Texts.get("decision.space.node", node));
    }
  }

  private void offer(String value, String words) {
    String usual = DecisionChoices.INPUT;
    RadioMenuItem item = new RadioMenuItem(words);
    item.setMnemonicParsing(false);
    item.setSelected(value.equals(frame().selection().choice(DecisionChoices.SPACE, usual)));
    item.setOnAction(event -> choose(DecisionChoices.SPACE, value));
    space.getItems().add(item);
  }

  private void askForLevels() {
    InlineEntry.open(
        picture(),
        picture().getWidth() / 3,
        picture().getHeight() / 3,
        Texts.get("decision.levels.prompt"),
        "",
        text -> {
          boolean some = ContourLevels.typed(text).length > 0;
          if (some) {
            choose(DecisionChoices.LEVELS, text);
          }
          return some;
        });
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(Texts.get(words));
    item.setOnAction(event -> action.run());
    return item;
  }
}
