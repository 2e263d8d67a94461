def split(labels):
    """Rows that train, that validate and that test, of each class the same shares."""
    random = np.random.default_rng(SPLIT_SEED)
    parts = [[], [], []]
    for label in np.unique(labels):
        rows = random.permutation(np.flatnonzero(labels == label))
        ends = [round(TRAIN * len(rows)), round((TRAIN + VALIDATION) * len(rows))]
        for part, chosen in zip(parts, np.split(rows, ends)):
            part.append(chosen)
    return [np.concatenate(part) for part in parts]
