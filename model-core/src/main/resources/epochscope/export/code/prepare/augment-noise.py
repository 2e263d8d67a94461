def augment(x, random):
    """The samples of a batch, each changed at random."""
    return x + AUGMENT_NOISE * random.normal(size=x.shape)
