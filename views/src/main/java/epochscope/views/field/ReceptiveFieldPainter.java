package epochscope.views.field;

import epochscope.analysis.EffectiveField;
import epochscope.analysis.FieldBox;
import epochscope.analysis.ReceptiveField;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.image.InputPicture;
import java.util.List;
import java.util.Optional;

/**
 * Paints what of the input the chosen neuron sees: the field that the windows allow as a box, all
 * outside dimmed, what of it has an effect as colour, and the arithmetic beside it.
 */
public final class ReceptiveFieldPainter implements RunPainter {
  /** Of words above the picture. */
  private static final int MOST_LINES = 2;

  /** {@code both}, the {@code sample} or the {@code effect} alone. */
  public static final String SHOW = "receptive-field.show";

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    String why = whyEmpty(frame);
    if (why != null) {
      String remedy =
          switch (why) {
            case "network.empty" -> "remedy.network";
            case "maps.empty" -> "remedy.data";
            default -> "remedy.maps";
          };
      Notice.paint(surface, surface.box(), Texts.get(why), Texts.get(remedy));
      return Reading.NOTHING;
    }
    FieldChoice choice = FieldChoice.of(frame.topology(), frame.selection());
    InputPicture input = InputPicture.of(frame);
    FieldWords words = new FieldWords(frame, choice, input, effect(frame, choice));
    Box body = paintHead(surface, words);
    if (!company.isAlone()) {
      return picture(frame, company, surface, body);
    }
    boolean beside = body.width() > 1.35 * body.height();
    double share = beside ? Math.min(0.58, body.height() / body.width()) : 1;
    Box left =
        beside
            ? body.inset(0, 0, (1 - share) * body.width(), 0)
            : body.inset(0, 0, 0, 0.3 * body.height());
    Reading picture = picture(frame, company, surface, left);
    Box room =
        beside
            ? body.inset(left.width() + 1.6 * surface.theme().smallSize(), 0, 0, 0)
            : body.inset(0, left.height() + 0.8 * surface.theme().smallSize(), 0, 0);
    new FieldTable(surface, choice, room).paint();
    return picture;
  }

  private static Reading picture(Frame frame, Company company, Surface surface, Box room) {
    FieldChoice choice = FieldChoice.of(frame.topology(), frame.selection());
    List<EffectiveField> sharing =
        company.frames().stream()
            .filter(one -> whyEmpty(one) == null)
            .map(one -> effect(one, FieldChoice.of(one.topology(), one.selection())))
            .flatMap(Optional::stream)
            .toList();
    FieldPicture picture =
        new FieldPicture(
            surface, frame, choice, InputPicture.of(frame), effect(frame, choice), sharing, room);
    picture.paint();
    return picture;
  }

  @Override
  public RunPainter another() {
    return new ReceptiveFieldPainter();
  }

  private static Box paintHead(Surface surface, FieldWords words) {
    TextStyle heading = TextStyle.heading(surface.theme());
    TextStyle note = TextStyle.note(surface.theme());
    double margin = 0.9 * note.size();
    Box room = surface.box().inset(margin, 0.5 * margin, margin, margin);
    double y = room.y() + heading.size();
    surface.text(heading.fit(words.title(), room.width()), room.x(), y, 0, heading);
    List<String> lines = note.wrap(words.sizes(), room.width());
    List<String> shown = lines.subList(0, Math.min(MOST_LINES, lines.size()));
    for (String line : shown) {
      y += note.lineHeight();
      surface.text(line, room.x(), y, 0, note);
    }
    double height = heading.lineHeight() + shown.size() * note.lineHeight();
    return room.inset(0, height + 0.5 * margin, 0, 0);
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text =
        new CsvText("node", "kernel", "stride", "dilation", "padding", "size", "jump", "start");
    if (whyEmpty(frame) == null) {
      FieldChoice choice = FieldChoice.of(frame.topology(), frame.selection());
      for (ReceptiveField.Layer layer :
          new ReceptiveField(frame.topology()).columns(choice.node())) {
        text.row(
            layer.node(),
            layer.kernel(),
            layer.stride(),
            layer.dilation(),
            layer.before(),
            layer.size(),
            layer.jump(),
            layer.start());
      }
    }
    return text.toString();
  }

  private static String whyEmpty(Frame frame) {
    if (frame.topology() == null) {
      return "network.empty";
    }
    if (frame.data() == null || frame.data().train().size() == 0) {
      return "maps.empty";
    }
    Shape shape = frame.data().train().shape();
    FieldChoice choice = FieldChoice.of(frame.topology(), frame.selection());
    boolean several = frame.topology().entries().size() > 1;
    boolean reshaped = shape.rank() == 1 && !hasMaps(frame);
    return choice.node() < 0 || several || reshaped ? "field.none" : null;
  }

  private static boolean hasMaps(Frame frame) {
    return frame.topology().nodes().stream().anyMatch(node -> node.output().rank() > 1);
  }

  private static Optional<EffectiveField> effect(Frame frame, FieldChoice choice) {
    return frame
        .result(EffectiveField.class)
        .filter(effect -> effect.node().equals(choice.at().name()))
        .filter(effect -> effect.unit() == choice.unit())
        .filter(effect -> effect.gradient().length == frame.topology().inputs());
  }

  /** What of the field lies on the input. */
  static FieldBox onInput(FieldBox field, InputPicture input) {
    return field.within(input.isPicture() ? input.rows() : 1, input.columns());
  }
}
