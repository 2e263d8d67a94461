def load():
    """Images [event, channel, row, column] of circles, squares and triangles, and labels."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 3
    return np.stack([shape(label, random) for label in labels])[:, None], labels


def shape(label, random):
    """One shape; all have the area of a circle of that radius. Its edge is a pixel wide."""
    radius = random.uniform(SMALLEST, LARGEST)
    centre = SIZE / 2 + random.uniform(-SHIFT, SHIFT, 2)
    turn = np.radians(random.uniform(-ROTATION, ROTATION))
    y, x = np.mgrid[:SIZE, :SIZE] + 0.5 - centre[:, None, None]
    x, y = np.cos(turn) * x + np.sin(turn) * y, np.cos(turn) * y - np.sin(turn) * x
    if label == 0:
        outside = np.hypot(x, y) - radius
    elif label == 1:
        outside = np.maximum(abs(x), abs(y)) - np.sqrt(np.pi) / 2 * radius
    else:
        slanted = abs(x) * np.sqrt(3) / 2 - y / 2
        outside = np.maximum(slanted, y) - np.sqrt(np.pi / np.sqrt(27)) * radius
    light = np.clip(0.5 - outside, 0, 1) + NOISE * random.normal(size=x.shape)
    return np.round(255 * np.clip(light, 0, 1))
