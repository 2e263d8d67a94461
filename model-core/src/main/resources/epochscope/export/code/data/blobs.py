def load():
    """Features [event, feature] and labels: round clouds, their centres on the unit circle."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % len(CLASSES)
    angle = 2 * np.pi * labels / len(CLASSES)
    points = SPREAD * random.normal(size=(SAMPLES, DIMENSIONS))
    points[:, :2] += np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return points, labels
