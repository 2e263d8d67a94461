def load():
    """Features [event, feature] and labels."""
    random = np.random.default_rng(DATA_SEED)
    labels = $LABELS
    background = random.multivariate_normal(*BACKGROUND, size=SAMPLES)
    signal = random.multivariate_normal(*SIGNAL, size=SAMPLES)
    return np.where(labels[:, None] == 1, signal, background), labels
