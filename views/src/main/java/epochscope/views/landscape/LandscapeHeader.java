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
  private final Box room;
  private final Legend legend;
  private final TextStyle note;
  private final List<Entry> entries;
  private final List<String> lines;
  private final double widest;

  /** Where the lines of words begin: beside the legend, or below it. */
  private final double top;

  /**
   * @param wordy whether it says which directions are shown; of several pictures none does
   */
  LandscapeHeader(LandscapeModel model, Surface surface, Box room, boolean wordy) {
    this.model = model;
    this.surface = surface;
    this.room = room;
    this.legend = new Legend(surface);
    this.note = TextStyle.note(surface.theme());
    boolean fits = room.width() >= 20 * note.size() && room.height() >= 14 * note.size();
    entries = fits ? entries() : List.of();
    lines =
        fits && wordy
            ? lines(room.height() / note.size()).stream()
                .flatMap(line -> note.wrap(line, room.width()).stream())
                .toList()
            : List.of();
    widest = lines.stream().mapToDouble(note::width).max().orElse(0);
    double marks = entries.stream().mapToDouble(e -> legend.columnWidth(List.of(e))).sum();
    boolean beside = widest + marks + 1.5 * note.size() * entries.size() < room.width();
    top = room.y() + (beside || lines.isEmpty() ? 0 : legend.lineHeight());
  }

  /**
   * What is left for the picture.
   *
   * @param cornersFree whether nothing of it reaches into its upper left corner where it is wide
   */
  Box below(boolean cornersFree) {
    if (entries.isEmpty()) {
      return room;
    }
    double marks = room.y() + legend.lineHeight();
    boolean free = cornersFree && widest < FREE_SHARE * room.width();
    double end = free ? marks : Math.max(marks, top + lines.size() * note.lineHeight());
    return room.inset(0, end - room.y(), 0, 0);
  }

  void paint() {
    legend.paintLine(entries, room.x(), room.right(), room.y() + legend.lineHeight() / 2);
    double y = top + note.lineHeight() / 2;
    for (String line : lines) {
      surface.text(line, room.x(), note.baselineAround(y), 0, note);
      y += note.lineHeight();
    }
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
      String both = unit + "; " + sample;
      lines.add(note.width(both) <= room.width() ? both : PlaneWords.rows(grid.sample()));
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
      int colour = palette.run(ghost.run().number());
      entries.add(new Entry(Mark.LINE, colour, ghost.run().name()));
    }
    return entries;
  }
}
