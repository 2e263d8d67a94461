package epochscope.views.race;

/** The time of a race in a window: which moment is shown, and whether time passes. */
final class RaceClock {
  /** Parts of a step per second, where steps are explained. */
  private static final double EXPLAINED = 0.7;

  /** A longer time was not seen by anybody: the computer slept. */
  private static final double LONGEST_SECONDS = 0.5;

  private Moment moment = Moment.END;
  private int steps;
  private double speed = 40;
  private boolean playing;

  /** Of a step, that time has passed but the moment does not show. */
  private double rest;

  Moment moment() {
    return moment;
  }

  boolean isPlaying() {
    return playing;
  }

  double speed() {
    return speed;
  }

  /**
   * @param newSpeed steps per second; 0: slowly, each in its parts
   */
  void setSpeed(double newSpeed) {
    speed = newSpeed;
    moment = speed == 0 ? moment : Moment.at(moment.step());
  }

  /** The race has so many steps. */
  void setSteps(int newSteps) {
    steps = newSteps;
  }

  /** Shows this moment, and stops. */
  void show(Moment shown) {
    moment = shown;
    playing = false;
  }

  void playFromStart() {
    moment = Moment.START;
    playing = true;
    rest = 0;
  }

  void playOrPause() {
    if (playing) {
      playing = false;
    } else if (moment.step() >= steps) {
      playFromStart();
    } else {
      playing = true;
    }
  }

  /** A number of whole steps on, or back. */
  void stepBy(int count) {
    show(Moment.at(Math.clamp((long) within().step() + count, 0, steps)));
  }

  /** To the next part of a step. */
  void explain() {
    show(within().step() >= steps ? Moment.at(steps) : within().nextPart());
  }

  private Moment within() {
    return moment.within(steps);
  }

  /**
   * Time passes.
   *
   * @return whether another moment is shown
   */
  boolean advance(double seconds) {
    if (!playing) {
      return false;
    }
    rest += Math.min(seconds, LONGEST_SECONDS) * (speed == 0 ? EXPLAINED : speed);
    int whole = (int) rest;
    rest -= whole;
    Moment before = moment;
    for (int i = 0; i < whole && speed == 0; i++) {
      moment = moment.nextPart();
    }
    moment = (speed == 0 ? moment : Moment.at(moment.step() + whole)).within(steps);
    playing = moment.step() < steps;
    return !moment.equals(before);
  }
}
