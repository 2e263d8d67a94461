package epochscope.app.dialogs;

import epochscope.app.text.Messages;
import epochscope.data.TableProfile;
import epochscope.spec.HeaderMode;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was found in a table, what is to be learned from it, and from which columns. */
public final class TableDialog {
  /** Profiles the table anew; the result is handed over on the UI thread. */
  public interface Profiler {
    void profile(HeaderMode header, Consumer<TableProfile> onResult);
  }

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Path file;
  private final Messages messages;
  private final Profiler profiler;
  private final Label summary = new Label();
  private final Label notes = new Label();
  private final ComboBox<HeaderMode> header = new ComboBox<>();
  private final ComboBox<String> target = new ComboBox<>();
  private final ComboBox<String> weights = new ComboBox<>();
  private final ComboBox<String> task = new ComboBox<>();
  private final TextField missing = new TextField();
  private final Button train = new Button();
  private final ColumnTable columns;
  private TableChoice choice;
  private boolean filling;

  private TableDialog(Path file, Messages messages, Profiler profiler) {
    this.file = file;
    this.messages = messages;
    this.profiler = profiler;
    this.columns = new ColumnTable(messages, this::check);
    describe(header, "table-header", this::headerName);
    header.getItems().setAll(HeaderMode.values());
    header.setValue(HeaderMode.AUTO);
    describe(target, "table-target", Function.identity());
    describe(weights, "table-weights", name -> name.isEmpty() ? text("table.weights.none") : name);
    describe(task, "table-task", word -> text("table.task." + word));
    task.getItems().setAll("auto", "classify", "regress");
    task.setValue("auto");
    missing.setId("table-missing");
    missing.setPromptText(text("table.missing.prompt"));
    notes.setWrapText(true);
    notes.getStyleClass().add("quiet");
    notes.setMinHeight(Label.USE_PREF_SIZE);
  }

  /**
   * Opens it for a table that was looked at already.
   *
   * @param onChoice is given what to learn from
   */
  public static void open(
      DialogLayer layer,
      Path file,
      TableProfile profile,
      Messages messages,
      Profiler profiler,
      Consumer<SourceSpec.Table> onChoice) {
    TableDialog dialog = new TableDialog(file, messages, profiler);
    Button cancel = new Button(messages.get("dialog.cancel"));
    cancel.setOnAction(event -> layer.close());
    dialog.train.setText(messages.get("table.train"));
    dialog.train.setId("dialog-ok");
    dialog.train.getStyleClass().add("accent");
    dialog.train.setOnAction(
        event -> {
          layer.close();
          onChoice.accept(dialog.choice.source(dialog.header.getValue()));
        });
    dialog.show(profile);
    layer.open(
        messages.get("table.title", file.getFileName()),
        dialog.content(),
        List.of(cancel, dialog.train));
    dialog.listen();
  }

  private VBox content() {
    Form left =
        new Form()
            .row(text("table.target"), target)
            .row(text("table.task"), task)
            .row(text("table.weights"), weights);
    Form right = new Form().row(text("table.header"), header).row(text("table.missing"), missing);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    VBox.setVgrow(columns, Priority.ALWAYS);
    return new VBox(12, summary, new HBox(24, left, right), columns, notes);
  }

  private void listen() {
    header.valueProperty().subscribe((before, mode) -> profiler.profile(mode, this::show));
    target.valueProperty().subscribe((before, name) -> chosen(name, TableChoice::setTarget));
    weights
        .valueProperty()
        .subscribe((before, name) -> chosen(name, (c, n) -> c.setWeights(n.isEmpty() ? null : n)));
    task.valueProperty()
        .subscribe(
            (before, word) ->
                chosen(
                    word,
                    (c, w) ->
                        c.setTask(
                            w.equals("auto") ? null : Task.valueOf(w.toUpperCase(Locale.ROOT)))));
    missing.textProperty().subscribe((before, entered) -> enterMissing(entered));
  }

  private void show(TableProfile profile) {
    filling = true;
    choice = new TableChoice(file, profile);
    List<String> names = profile.columns().stream().map(TableProfile.Column::name).toList();
    target.getItems().setAll(names);
    target.setValue(choice.target());
    weights.getItems().setAll("");
    weights.getItems().addAll(names);
    weights.setValue("");
    task.setValue("auto");
    summary.setText(
        messages.get("table.summary", Long.toString(profile.rows()), profile.columns().size()));
    notes.setText(String.join("\n", profile.notes()));
    columns.show(choice);
    filling = false;
    enterMissing(missing.getText());
  }

  private void chosen(String value, BiConsumer<TableChoice, String> role) {
    if (!filling && value != null) {
      role.accept(choice, value);
      columns.show(choice);
      check();
    }
  }

  private void enterMissing(String entered) {
    boolean refused = false;
    try {
      choice.setMissing(entered.isBlank() ? null : Double.valueOf(entered.strip()));
    } catch (NumberFormatException notANumber) {
      refused = true;
    }
    missing.pseudoClassStateChanged(ERROR, refused);
    check();
    train.setDisable(train.isDisabled() || refused);
  }

  private void check() {
    train.setDisable(choice.features().isEmpty());
  }

  private String headerName(HeaderMode mode) {
    return text("table.header." + mode.name().toLowerCase(Locale.ROOT));
  }

  private String text(String key) {
    return messages.get(key);
  }

  private static <T> void describe(ComboBox<T> box, String id, Function<T, String> name) {
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new ChoiceNames<>(name));
  }
}
