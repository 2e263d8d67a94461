package epochscope.views.landscape;

import epochscope.analysis.landscape.LandscapeScene;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.solid.Camera;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints the loss around a moment as a surface, as contours, or as a cut. It keeps what it showed
 * last, so that a coarser grid or another range of the loss does not make the picture jump: once
 * nothing new comes, it rests where a new painter would begin. While it paints, the view may ask
 * and tell it about the camera.
 */
public final class LandscapePainter implements RunPainter {
  private final SolidPicture solid = new SolidPicture();
  private final ContourPicture contours = new ContourPicture();
  private final CutPicture cut = new CutPicture();
  private final SceneKeeper keeper = new SceneKeeper();
  private final RangeGlide glide = new RangeGlide();

  /** Where the user is turning it to; null: as the selection has it. */
  private volatile Camera held;

  /** From whose place it is looked at; null: this one's own. */
  private LandscapePainter origin;

  /** Of the last picture. */
  private volatile boolean turnable;

  /** Of the last picture. */
  private volatile boolean moving;

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    Reading reading = scene(frame, company, surface);
    turnable = reading instanceof LandscapeReading landscape && landscape.turnable();
    moving = glide.moving() || keeper.waits();
    return reading;
  }

  private Reading scene(Frame frame, Company company, Surface surface) {
    if (frame.snapshot() == null || frame.topology() == null) {
      return notice(surface, "landscape.empty", "remedy.play");
    }
    LandscapeScene newest = frame.result(LandscapeScene.class).orElse(null);
    LandscapeScene scene = keeper.choose(newest, System.nanoTime());
    Optional<String> refusal = frame.refusal(LandscapeScene.class);
    if (refusal.isPresent()) {
      String why = Texts.get("landscape.refused");
      Notice.paint(surface, surface.box(), why, refusal.get());
      return Reading.NOTHING;
    }
    if (scene == null) {
      return notice(surface, "landscape.waiting", "remedy.landscape.waiting");
    }
    if (!LossRange.isFinite(scene)) {
      return notice(surface, "landscape.diverged", "remedy.landscape.diverged");
    }
    return paint(LandscapeModel.of(frame, scene), company, surface);
  }

  private Reading paint(LandscapeModel model, Company company, Surface surface) {
    double size = surface.theme().smallSize();
    Box all = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    boolean solidChosen = model.y() != null && !contoursChosen(model.frame());
    LandscapeHeader header = new LandscapeHeader(model, surface, all, company.isAlone());
    Box room = header.below(solidChosen);
    boolean logarithmic = LandscapeChoices.logarithmic(model.frame().selection());
    Axis target = LossRange.axis(scenes(model, company), logarithmic);
    Axis loss = glide.towards(target, System.nanoTime());
    PathSpots spots = new PathSpots(model.path());
    Reading reading =
        solidChosen
            ? solid.paint(model, surface, room, loss, camera(model.frame()), spots)
            : flat(model, surface, room, loss, spots, company.isAlone());
    header.paint();
    return new LandscapeReading(reading, spots, solidChosen);
  }

  /** Those that share the scale of the loss. */
  private static List<LandscapeScene> scenes(LandscapeModel model, Company company) {
    List<LandscapeScene> scenes = new ArrayList<>();
    if (!company.isAlone()) {
      company.results(LandscapeScene.class).filter(LossRange::isFinite).forEach(scenes::add);
    }
    if (!scenes.contains(model.scene())) {
      scenes.add(model.scene());
    }
    return scenes;
  }

  /** A surface turns: it takes a square. */
  @Override
  public double widest() {
    return 1;
  }

  @Override
  public RunPainter another() {
    LandscapePainter other = new LandscapePainter();
    other.origin = this;
    return other;
  }

  @Override
  public Optional<Key> key(Company company, Surface surface) {
    Frame frame = company.frames().getFirst();
    List<LandscapeScene> scenes =
        company.results(LandscapeScene.class).filter(LossRange::isFinite).toList();
    boolean plane = scenes.stream().anyMatch(scene -> scene.plane().second() != null);
    if (!plane || !contoursChosen(frame)) {
      return Optional.empty();
    }
    Axis loss = LossRange.axis(scenes, LandscapeChoices.logarithmic(frame.selection()));
    return Optional.of(new LossBar(surface, loss));
  }

  private Reading flat(
      LandscapeModel model,
      Surface surface,
      Box room,
      Axis loss,
      PathSpots spots,
      boolean explained) {
    return model.y() == null
        ? cut.paint(model, surface, room, loss, spots)
        : contours.paint(model, surface, room, loss, spots, explained);
  }

  private static boolean contoursChosen(Frame frame) {
    return LandscapeChoices.show(frame.selection()).equals(LandscapeChoices.CONTOURS);
  }

  private static Reading notice(Surface surface, String why, String remedy) {
    Notice.paint(surface, surface.box(), Texts.get(why), Texts.get(remedy));
    return Reading.NOTHING;
  }

  @Override
  public String numbers(Frame frame) {
    return frame.result(LandscapeScene.class).map(LandscapeNumbers::of).orElse("");
  }

  /** Whether the picture will change though nothing new comes. */
  boolean moving() {
    return moving;
  }

  /** Whether there is a surface to turn. */
  boolean turnable() {
    return turnable;
  }

  /** From where the surface is looked at. */
  Camera camera(Frame frame) {
    if (origin != null) {
      return origin.camera(frame);
    }
    Camera turned = held;
    return turned != null
        ? turned
        : Camera.of(frame.selection().choice(LandscapeChoices.CAMERA, ""));
  }

  /** Where the user is turning it to; null: nowhere. */
  Camera held() {
    return held;
  }

  /**
   * Looks from there, whatever the selection says.
   *
   * @param camera null: as the selection has it
   */
  void hold(Camera camera) {
    held = camera;
  }
}
