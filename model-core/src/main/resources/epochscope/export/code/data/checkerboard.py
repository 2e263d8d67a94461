def load():
    """Features [event, 2] and labels: fields of the square from -1 to 1 in turn."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 2
    fields = np.array([(i, j) for i in range(CELLS) for j in range(CELLS)])
    by_label = [fields[fields.sum(axis=1) % 2 != label] for label in (0, 1)]
    corners = np.array([random.choice(by_label[label]) for label in labels])
    points = (corners + random.uniform(0, 1, (SAMPLES, 2))) * 2 / CELLS - 1
    return points + NOISE * random.normal(size=points.shape), labels
