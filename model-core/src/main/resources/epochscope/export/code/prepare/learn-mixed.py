def learn_scaling(train):
    """How each feature is scaled, as SCALING says, learned on the training events alone."""
    columns = [learn_column(kind, values) for kind, values in zip(SCALING, train.T)]
    return {key: np.array([column[key] for column in columns]) for key in columns[0]}


def learn_column(kind, values):
    """x' = (f(x) - offset)/scale, where f is the identity or ln(max(x + shift, floor))."""
    values = values[~np.isnan(values)]
    low = values.min()
    learned = {$LEARNED}
    learned["shift"] = learned["floor"] = np.nan
    if kind == "log":
        learned["shift"], learned["floor"] = (0.0, low) if low > 0 else (1 - low, 1.0)
        values = np.log(values + learned["shift"])
    if kind in ("z-score", "log"):
        learned["offset"], learned["scale"] = values.mean(), values.std() or 1.0
    if kind == "min-max":
        learned["offset"], learned["scale"] = low, np.ptp(values) or 1.0
    if kind == "pixels":
        learned["scale"] = 255.0
    return learned
