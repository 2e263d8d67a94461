def load():
    """Images [event, channel, row, column] of drawn digits, bright on dark, and labels."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 10
    return np.stack([digit(label, random) for label in labels])[:, None], labels


def digit(label, random):
    """A digit as a hand writes it: one of its ways, unsteady, bent, stretched, slanted, turned."""
    way = random.choice([way for way in STROKES if way.startswith(str(label))])[2:]
    height, number = random.normal(size=(2, 3, 2))
    phase = random.uniform(0, 2 * np.pi, 3)
    stretch = np.exp(DISTORTION * 0.18 * random.normal())
    slant = DISTORTION * (0.15 + 0.22 * random.normal())
    turn = DISTORTION * 0.1 * random.normal()
    cos, sin = np.cos(turn), np.sin(turn)
    shape = np.array([[cos * stretch, -cos * slant - sin], [sin * stretch, cos - sin * slant]])
    lines = []
    for stroke in way.split("|"):
        line = spline(stroke, random)
        waves = np.sin(2 * np.pi * 0.6 * line @ number.T + phase)
        lines.append((line + DISTORTION * 0.04 * waves @ height) @ shape.T)
    width = np.clip(2.3 * np.exp(DISTORTION * 0.25 * random.normal()), 1.2, 4.2)
    return ink(lines, width)


def spline(stroke, random):
    """The pen's path: a smooth curve (Catmull and Rom) through the points, sharp at a "!"."""
    corners = [point.endswith("!") for point in stroke.split()]
    points = np.array([point.strip("!").split(",") for point in stroke.split()], float) / 100
    points += DISTORTION * 0.022 * random.normal(size=points.shape)
    t = np.arange(10)[:, None] / 10
    line = []
    for i in range(len(points) - 1):
        b, c = points[i], points[i + 1]
        a = b if i == 0 or corners[i] else points[i - 1]
        d = c if i + 2 == len(points) or corners[i + 1] else points[i + 2]
        bend, twist = a - 2.5 * b + 2 * c - d / 2, 1.5 * (b - c) + (d - a) / 2
        line.append(b + t * ((c - a) / 2 + t * (bend + t * twist)))
    return np.concatenate(line + [points[-1:]])


def ink(lines, width):
    """Grey levels of 28 x 28 pixels: the digit in a box of 20, its centre of mass in the middle."""
    everything = np.concatenate(lines)
    scale = (20 - width) / np.ptp(everything, axis=0).max()
    start = np.concatenate([line[:-1] for line in lines])
    step = np.concatenate([np.diff(line, axis=0) for line in lines])
    length = np.hypot(*step.T)
    centre = (length[:, None] * (start + step / 2)).sum(axis=0) / length.sum()
    start, step = 14 + scale * (start - centre), scale * step
    rows, columns = np.mgrid[:28, :28] + 0.5
    to_pixel = np.stack([columns, rows], axis=-1)[:, :, None] - start
    square = np.maximum((step**2).sum(axis=1), 1e-12)
    along = np.clip((to_pixel * step).sum(axis=-1) / square, 0, 1)
    distance = np.linalg.norm(to_pixel - along[..., None] * step, axis=-1).min(axis=-1)
    return np.round(255 * np.clip(0.5 + (width / 2 - distance) / 1.4, 0, 1))
