def load():
    """Features [event, 2] and labels: arms that wind around each other within the unit disc."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % len(CLASSES)
    radius = random.uniform(0, 1, SAMPLES)
    angle = 2 * np.pi * (TURNS * radius + labels / len(CLASSES))
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return points + NOISE * random.normal(size=points.shape), labels
