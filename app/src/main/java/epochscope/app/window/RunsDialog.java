package epochscope.app.window;

import epochscope.app.dialogs.DialogLayer;
import epochscope.app.runs.StoredRun;
import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import epochscope.views.drawing.Theme;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The kept runs, to rename, to hide in the curves, and to remove. */
final class RunsDialog {
  private static final double SWATCH = 14;
  private static final double NAME_WIDTH = 200;

  private final RunsDesk desk;
  private final Messages messages;
  private final Theme theme;
  private final GridPane rows = new GridPane();

  private RunsDialog(RunsDesk desk, Messages messages, Theme theme) {
    this.desk = desk;
    this.messages = messages;
    this.theme = theme;
    rows.setHgap(10);
    rows.setVgap(8);
    fill();
  }

  static void open(DialogLayer layer, RunsDesk desk, Messages messages, Theme theme) {
    RunsDialog dialog = new RunsDialog(desk, messages, theme);
    Button close = new Button(messages.get("dialog.close"));
    close.setId("dialog-ok");
    close.setDefaultButton(true);
    close.setOnAction(event -> layer.close());
    layer.open(messages.get("runs.title"), new VBox(dialog.rows), List.of(close));
  }

  private void fill() {
    rows.getChildren().clear();
    List<StoredRun> runs = desk.runs().runs().get();
    if (runs.isEmpty()) {
      rows.add(new Label(messages.get("runs.none")), 0, 0);
    }
    for (int row = 0; row < runs.size(); row++) {
      add(runs.get(row), row);
    }
  }

  private void add(StoredRun run, int row) {
    int colour = theme.palette().run(run.number());
    Rectangle swatch =
        new Rectangle(
            SWATCH, SWATCH, Color.rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF));
    String number = Integer.toString(run.number());
    TextField name = new TextField(run.name());
    name.setId("run-name-" + number);
    name.setPrefWidth(NAME_WIDTH);
    name.setAccessibleText(messages.get("runs.name", number));
    name.textProperty().subscribe(text -> desk.runs().rename(run.number(), text));
    Label words = new Label(RunsMenu.words(run, messages).replaceFirst("^.*?: ", ""));
    CheckBox drawn = new CheckBox(messages.get("runs.drawn"));
    drawn.setId("run-drawn-" + number);
    drawn.setAccessibleText(messages.get("runs.drawn") + ": " + run.name());
    drawn.setSelected(run.drawn());
    drawn.selectedProperty().subscribe(on -> desk.runs().setDrawn(run.number(), on));
    Button look = new Button(messages.get("runs.look"));
    look.setId("run-look-" + number);
    look.setOnAction(event -> desk.lookAt(run.number()));
    look.setDisable(!desk.comparable().contains(run));
    Button remove = new Button(null, IconButtons.graphic(Icon.CLOSE));
    remove.setId("run-remove-" + number);
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setTooltip(new Tooltip(messages.get("runs.remove")));
    remove.setAccessibleText(messages.get("runs.remove") + ": " + run.name());
    remove.setOnAction(
        event -> {
          desk.remove(run.number());
          fill();
        });
    Label index = new Label(number);
    index.setAlignment(Pos.CENTER);
    rows.addRow(row, swatch, index, name, words, drawn, look, remove);
  }
}
