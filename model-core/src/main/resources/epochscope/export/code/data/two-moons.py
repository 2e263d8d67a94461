def load():
    """Features [event, 2] and labels: two half circles that reach into each other."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 2
    angle = random.uniform(0, np.pi, SAMPLES)
    upper = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    points = np.where(labels[:, None] == 1, [1, 0.5] - upper, upper)
    return points + NOISE * random.normal(size=points.shape), labels
