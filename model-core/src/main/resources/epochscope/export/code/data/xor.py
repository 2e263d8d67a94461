def load():
    """Features [event, 2] on the square from -1 to 1, and labels: 1 where both signs agree."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 2
    x = random.uniform(-1, 1, SAMPLES)
    y = random.uniform(0, 1, SAMPLES) * np.where((x >= 0) == (labels == 1), 1, -1)
    points = np.stack([x, y], axis=1)
    return points + NOISE * random.normal(size=points.shape), labels
