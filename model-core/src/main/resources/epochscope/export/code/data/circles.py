def load():
    """Features [event, 2] and labels: a disc (1) in a ring (0), both even by area."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 2
    disc = random.uniform(0, 0.5**2, SAMPLES)
    ring = random.uniform(0.7**2, 1, SAMPLES)
    radius = np.sqrt(np.where(labels == 1, disc, ring))
    angle = random.uniform(0, 2 * np.pi, SAMPLES)
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return points + NOISE * random.normal(size=points.shape), labels
