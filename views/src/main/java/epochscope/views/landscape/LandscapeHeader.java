package epochscope.views.landscape;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the picture: what is drawn in it, which directions it shows, what one unit of
 * them is, and on which sample the loss was measured.
 */
final class LandscapeHeader {
  /** Of the width, beside a solid that is seen from its usual side. */
  private static final double FREE_SHARE = 0.27;

  private final LandscapeModel model;
  private final Surface surface;
  private final Legend legend;
  private final TextStyle note;

  LandscapeHeader(LandscapeModel model, Surface surface) {
    this.model = model;
    this.surface = surface;
    this.legend = new Legend(surface);
    this.note = TextStyle.note(surface.theme());
  }

  /**
   * What is left below.
   *
   * @param cornersFree whether nothing of the picture reaches into the upper left corner of a wide
   *     one
   */
  Box paint(Box room, boolean cornersFree) {
    if (room.width() < 20 * note.size() || room.height() < 14 * note.size()) {
      return room;
    }
    List<Entry> entries = entries();
    List<String> lines = lines(room.height() / note.size());
    double widest = lines.stream().mapToDouble(note::width).max().orElse(0);
    double legends = entries.stream().mapToDouble(e -> legend.columnWidth(List.of(e))).sum();
    boolean beside = widest + legends + 1.5 * note.size() * entries.size() < room.width();
    double below = room.y() + legend.lineHeight();
    legend.paintLine(entries, room.x(), room.right(), room.y() + legend.lineHeight() / 2);
    double top = beside ? room.y() : below;
    for (String line : lines) {
      String text = note.fit(line, room.width());
      surface.text(text, room.x(), note.baselineAround(top + note.lineHeight() / 2), 0, note);
      top += note.lineHeight();
    }
    boolean free = cornersFree && widest < FREE_SHARE * room.width();
    return room.inset(0, (free ? below : Math.max(below, top)) - room.y(), 0, 0);
  }

  /**
   * @param height of the picture in type sizes
   */
  private List<String> lines(double height) {
    var scene = model.scene();
    var grid = scene.grid();
    List<String> lines = new ArrayList<>();
    if (!scene.asAsked()) {
      lines.add(Texts.get("landscape.fallback." + LandscapeWords.asked(scene)));
    }
    if (height > 28) {
      lines.add(PlaneWords.description(scene.plane().first(), 1));
      if (scene.plane().second() != null) {
        lines.add(PlaneWords.description(scene.plane().second(), 2));
      }
    }
    String unit = PlaneWords.unit(scene.plane());
    String sample = PlaneWords.sample(grid.sample(), grid.alpha().points(), grid.beta().points());
    if (height > 34) {
      lines.add(unit);
      lines.add(sample);
    } else {
      lines.add(unit + "; " + sample);
    }
    return lines;
  }

  private List<Entry> entries() {
    Palette palette = surface.palette();
    List<Entry> entries = new ArrayList<>();
    String epoch = Numerals.whole(model.epoch());
    entries.add(new Entry(Mark.DOT, PathColours.path(palette), Texts.get("axis.epoch"), epoch));
    if (model.hasPath() && model.path().count() > 1) {
      entries.add(new Entry(Mark.LINE, PathColours.path(palette), Texts.get("landscape.way"), ""));
    }
    if (model.y() == null) {
      for (LossLandscape cut : model.scene().grids()) {
        String part = cut.sample().part() == Part.TRAINING ? "train" : "validation";
        entries.add(
            new Entry(Mark.LINE, CutPicture.colour(cut, surface), Texts.get("sample." + part)));
      }
    }
    for (LandscapeModel.Ghost ghost : model.ghosts()) {
      int colour = PathColours.ghost(palette, ghost.run().number());
      entries.add(new Entry(Mark.LINE, colour, ghost.run().name()));
    }
    return entries;
  }
}
