package epochscope.views.race;

import epochscope.spec.InvalidInputException;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.solid.Camera;
import java.util.List;
import java.util.Map;

/**
 * Paints a race of optimisers, on a surface or on the network in use. While it paints, the view may
 * ask it for choices and tell it what to paint next.
 */
public final class RacePainter implements Painter {
  private final SurfacePicture surfacePicture = new SurfacePicture();
  private final NetworkPicture networkPicture = new NetworkPicture();
  private volatile Known known = new Known(null, null);
  private SurfaceRace race;

  /** Null: the one that is chosen. */
  private volatile Moment moment;

  /** Null: the one that is chosen. */
  private volatile Camera camera;

  /** What was read last, and of which choices. */
  private record Known(Map<String, String> of, RaceChoices choices) {}

  /** From now on it shows this moment of the race; null: the one that is chosen. */
  public void setMoment(Moment shown) {
    moment = shown;
  }

  /** From now on a solid is seen from here, until that is what is chosen. */
  void setCamera(Camera seenFrom) {
    camera = seenFrom;
  }

  /** A solid is seen as is chosen there, once that is from where it is seen. */
  void settleCamera(Selection selection) {
    Camera turned = camera;
    if (turned != null && turned.text().equals(selection.choice(RaceChoices.CAMERA, ""))) {
      camera = null;
    }
  }

  /** From where a solid is seen. */
  Camera camera(Selection selection) {
    Camera turned = camera;
    return turned == null ? Camera.of(selection.choice(RaceChoices.CAMERA, "")) : turned;
  }

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    try {
      RaceChoices chosen = choices(frame.selection());
      Moment now = moment(frame, chosen);
      Camera from = camera(frame.selection());
      if (chosen.network()) {
        return networkPicture.paint(frame, chosen, now, from, surface);
      }
      return surfacePicture.paint(race(frame.selection()), now, from, frame.selection(), surface);
    } catch (InvalidInputException e) {
      String why = Texts.refusal(e.getMessage(), e.reason());
      Notice.paint(surface, surface.box(), why, Texts.get("race.remedy.choice"));
      return Reading.NOTHING;
    }
  }

  @Override
  public String numbers(Frame frame) {
    RaceChoices chosen = choices(frame.selection());
    return chosen.network()
        ? RaceNumbers.of(frame, chosen)
        : RaceNumbers.of(race(frame.selection()));
  }

  /** Steps, or epochs, of the race shown. */
  int steps(Frame frame) {
    RaceChoices chosen = choices(frame.selection());
    return chosen.network() ? NetworkPicture.steps(frame) : chosen.steps();
  }

  RaceChoices choices(Selection selection) {
    Known last = known;
    if (!selection.choices().equals(last.of())) {
      last = new Known(selection.choices(), RaceChoices.of(selection));
      known = last;
    }
    return last.choices();
  }

  /**
   * @throws InvalidInputException if the surface has no value at the start
   */
  SurfaceRace race(Selection selection) {
    RaceChoices chosen = choices(selection);
    if (race == null || !isSame(race.choices(), chosen)) {
      race = SurfaceRace.run(chosen);
    }
    race = new SurfaceRace(chosen, race.descents());
    return race;
  }

  private static boolean isSame(RaceChoices a, RaceChoices b) {
    return key(a).equals(key(b));
  }

  /** All that the ways of the runners depend on. */
  static List<Object> key(RaceChoices choices) {
    return List.of(
        choices.surface().formula().toString(),
        choices.x(),
        choices.y(),
        choices.onSurface(),
        choices.steps());
  }

  /** What a race begins anew with: other optimisers only run otherwise on the same ground. */
  static List<Object> ground(RaceChoices choices) {
    return List.of(
        choices.surface().formula().toString(), choices.x(), choices.y(), choices.steps());
  }

  private Moment moment(Frame frame, RaceChoices chosen) {
    if (chosen.followsRun() && frame.snapshot() != null) {
      return Moment.at(frame.snapshot().epoch());
    }
    Moment told = moment;
    return told == null ? chosen.moment() : told;
  }
}
