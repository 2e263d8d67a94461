package epochscope.app.builder.properties;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Remedy;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.builder.sketch.SketchNode;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.app.builder.sketch.SketchReport;
import epochscope.app.settings.SettingEditor;
import epochscope.app.settings.SettingItem;
import epochscope.app.text.Messages;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.spec.SpecTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;

/**
 * What is chosen in the builder: its kind, its shape and parameters, each property in a field of
 * its own, and what is wrong with it, with buttons that mend it. A value that can be used is handed
 * on as an edit; one that cannot is marked, and the sentence stands above.
 */
public final class NodeSheet extends VBox {
  private final Messages messages;
  private final Consumer<SketchEdit> onEdit;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final Label refusal = new Label();
  private final Label help = new Label();
  private final VBox wrong = new VBox(4);
  private final VBox rows = new VBox(4);
  private final Map<String, SettingEditor> editors = new HashMap<>();
  private List<ChosenProperty> shown = List.of();
  private SketchReport report;

  /** Null: nothing, or several. */
  private String chosen;

  /**
   * @param onEdit takes what the user changes
   */
  public NodeSheet(Messages messages, Consumer<SketchEdit> onEdit) {
    this.messages = messages;
    this.onEdit = onEdit;
    setId("node-sheet");
    getStyleClass().add("node-sheet");
    setSpacing(6);
    title.getStyleClass().add("section-title");
    title.setId("node-title");
    facts.setId("node-facts");
    refusal.getStyleClass().add("setting-problem");
    refusal.setId("node-refusal");
    help.getStyleClass().addAll("quiet", "node-help");
    help.setId("node-help");
    for (Label text : new Label[] {title, facts, refusal, help}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
      text.managedProperty().bind(text.textProperty().isNotEmpty());
    }
    ScrollPane scroller = new ScrollPane(rows);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(title, facts, wrong, refusal, scroller, help);
  }

  /**
   * @param newReport of the sketch as it is now
   * @param names of inputs and nodes that are chosen
   * @param edge that is chosen; null: none
   */
  public void show(SketchReport newReport, Set<String> names, Edge edge) {
    String one = names.size() == 1 ? names.iterator().next() : null;
    boolean another = !Objects.equals(one, chosen);
    report = newReport;
    chosen = one;
    List<ChosenProperty> properties = one == null ? List.of() : ChosenProperty.of(sketch(), one);
    if (another || !keys(properties).equals(keys(shown))) {
      shown = properties;
      showRows();
    } else {
      showValues();
    }
    if (edge == null) {
      showHead(names.size());
    } else {
      showEdge(edge);
    }
    showProblems(edge);
  }

  /** Puts the keyboard's focus into the first field. */
  public void focusFirst() {
    // Fields are made with the looks of the sheet.
    applyCss();
    if (!shown.isEmpty()) {
      editor(shown.getFirst()).ifPresent(first -> first.getEditor().requestFocus());
    }
  }

  /** Empty: the row has not been seen yet, and will have the value of that time. */
  private Optional<SettingEditor> editor(ChosenProperty property) {
    return Optional.ofNullable(editors.get(property.key()));
  }

  private Sketch sketch() {
    return report.sketch();
  }

  /** Another list of choices makes another row. */
  private static List<List<Object>> keys(List<ChosenProperty> properties) {
    return properties.stream()
        .map(property -> List.<Object>of(property.key(), property.choices()))
        .toList();
  }

  private void showRows() {
    refusal.setText("");
    help.setText("");
    editors.clear();
    rows.getChildren().clear();
    if (shown.isEmpty()) {
      return;
    }
    PropertySheet sheet = new PropertySheet();
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setMode(PropertySheet.Mode.NAME);
    sheet.setPropertyEditorFactory(this::editor);
    sheet.getItems().setAll(shown.stream().<PropertySheet.Item>map(this::item).toList());
    rows.getChildren().add(sheet);
  }

  /** A field that is being typed in is left alone. */
  private void showValues() {
    for (ChosenProperty property : shown) {
      String value = property.value(sketch());
      editor(property)
          .filter(editor -> !editor.getEditor().isFocused())
          .filter(editor -> !value.equals(editor.getValue()))
          .ifPresent(editor -> editor.setValue(value));
    }
  }

  /** A field may be left after something else was chosen. */
  private SettingItem item(ChosenProperty property) {
    return new SettingItem(
        property,
        messages,
        () -> property.isIn(sketch()) ? property.value(sketch()) : "",
        text -> {
          if (property.isIn(sketch())) {
            enter(property, text);
          }
        });
  }

  private SettingEditor editor(PropertySheet.Item item) {
    SettingItem row = (SettingItem) item;
    SettingEditor editor = SettingEditor.of(row, messages);
    editor.setValue(row.getValue());
    editor
        .getEditor()
        .focusedProperty()
        .subscribe(focused -> help.setText(focused ? row.getDescription() : help.getText()));
    editors.put(row.setting().key(), editor);
    return editor;
  }

  private void enter(ChosenProperty property, String text) {
    try {
      SketchEdit edit = property.entered(sketch(), text);
      mark(property, "");
      onEdit.accept(edit);
    } catch (InvalidInputException refused) {
      mark(property, refused.getMessage());
    }
  }

  /**
   * @param sentence why it was refused; empty: it was not
   */
  private void mark(ChosenProperty property, String sentence) {
    if (shown.contains(property)) {
      editor(property).ifPresent(editor -> editor.markRefused(!sentence.isEmpty()));
      refusal.setText(sentence);
    }
  }

  private void showHead(int count) {
    if (chosen == null) {
      title.setText(messages.get(count == 0 ? "node.nothing" : "node.several", count));
      facts.setText(messages.get(count == 0 ? "node.nothing.help" : "node.several.help"));
      return;
    }
    title.setText(
        sketch()
            .node(chosen)
            .map(node -> kind(node) + " " + chosen)
            .orElseGet(() -> messages.get("palette.input") + " " + chosen));
    facts.setText(facts());
  }

  private void showEdge(Edge edge) {
    title.setText(messages.get("node.edge", edge.from(), edge.to()));
    facts.setText(report.shape(edge).map(shape -> messages.get("node.carries", shape)).orElse(""));
  }

  private String kind(SketchNode node) {
    String kind = SpecTypes.nameOf(node.spec(), NodeSpec.class);
    return messages.getOr("palette." + kind, kind);
  }

  private String facts() {
    Shape shape = report.shapes().get(chosen);
    Integer parameters = report.parameters().get(chosen);
    String gives = shape == null ? "" : messages.get("node.gives", shape);
    return parameters == null ? gives : gives + "  " + messages.get("node.parameters", parameters);
  }

  private void showProblems(Edge edge) {
    wrong.getChildren().clear();
    if (chosen != null) {
      report.problems(chosen).forEach(this::addProblem);
    } else if (edge != null) {
      report.problem(edge).ifPresent(this::addProblem);
    }
    wrong.setManaged(!wrong.getChildren().isEmpty());
  }

  private void addProblem(SketchProblem problem) {
    Label sentence = new Label(problem.sentence().in(messages));
    sentence.getStyleClass().add(problem.hinders() ? "setting-problem" : "node-oddity");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    wrong.getChildren().add(sentence);
    for (Remedy remedy : report.remedies(problem)) {
      Button mend = new Button(remedy.sentence().in(messages));
      mend.setWrapText(true);
      mend.setMaxWidth(Double.MAX_VALUE);
      mend.setOnAction(event -> onEdit.accept(remedy.edit()));
      wrong.getChildren().add(mend);
    }
  }
}
