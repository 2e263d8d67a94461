package epochscope.app.builder;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.app.builder.sketch.SketchReport;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.views.drawing.Numerals;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How large the network is, what hinders it, and the button that trains it. */
final class StatusLine extends HBox {
  private final SketchDesk desk;
  private final Messages messages;
  private final Label totals = new Label();
  private final Label problem = new Label();
  private final Tooltip whole = new Tooltip();
  private final Button mend;
  private final Button next;
  private final Button train;

  StatusLine(SketchDesk desk, Commands commands, Messages messages) {
    super(10);
    this.desk = desk;
    this.messages = messages;
    getStyleClass().add("builder-status");
    setAlignment(Pos.CENTER_LEFT);
    totals.setId("builder-totals");
    totals.setMinWidth(Region.USE_PREF_SIZE);
    problem.setId("builder-problem");
    problem.setTooltip(whole);
    HBox.setHgrow(problem, Priority.ALWAYS);
    problem.setMaxWidth(Double.MAX_VALUE);
    mend = commands.equip(new Button(), Command.SKETCH_MEND);
    mend.setMaxWidth(320);
    next = commands.equip(new Button(), Command.SKETCH_PROBLEM);
    next.setMinWidth(Region.USE_PREF_SIZE);
    train = commands.equip(new Button(messages.get("builder.train")), Command.SKETCH_TRAIN);
    train.getStyleClass().add("accent");
    train.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(totals, problem, mend, next, train);
    desk.onChange(this::refresh);
    refresh();
  }

  /** Puts the focus on the first of its buttons. */
  void focusFirst() {
    Button first = mend.isVisible() ? mend : train;
    first.requestFocus();
  }

  private void refresh() {
    SketchReport report = desk.report();
    totals.setText(
        messages.get(
            "builder.totals",
            report.sketch().nodes().size(),
            Numerals.whole(report.totalParameters())));
    Optional<SketchProblem> shown = desk.problem();
    String words = shown.map(said -> said.sentence().in(messages)).orElse("");
    problem.setText(report.problems().isEmpty() ? messages.get("builder.fits") : words);
    whole.setText(problem.getText());
    problem.getStyleClass().removeAll("builder-wrong", "quiet");
    problem.getStyleClass().add(report.isTrainable() ? "quiet" : "builder-wrong");
    String remedy =
        shown.flatMap(desk::remedy).map(found -> found.sentence().in(messages)).orElse("");
    mend.setText(remedy);
    mend.setVisible(!remedy.isEmpty());
    mend.setManaged(!remedy.isEmpty());
    int count = report.problems().size();
    next.setText(messages.get("builder.problems", count));
    next.setVisible(count > 1);
    next.setManaged(count > 1);
  }
}
