def load():
    """Features [event, 2] and the target [event, 1], their mean with noise."""
    random = np.random.default_rng(DATA_SEED)
    x = random.uniform(-1, 1, (SAMPLES, 2))
    return x, x.mean(axis=1, keepdims=True) + NOISE * random.normal(size=(SAMPLES, 1))
