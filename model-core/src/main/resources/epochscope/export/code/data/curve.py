def load():
    """The feature [event, 1] and the target [event, 1], a function of it with noise."""
    random = np.random.default_rng(DATA_SEED)
    x = random.uniform(FROM, TO, (SAMPLES, 1))
    return x, $FUNCTION + NOISE * random.normal(size=x.shape)
