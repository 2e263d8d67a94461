def split(events):
    """Rows that train, that validate and that test: the first ones, the next, and the others."""
    return np.split(np.arange(events), [TRAINED, TRAINED + VALIDATED])
