def read_table():
    """Rows of a made-up table of collision events, of which one in twelve has no jet."""
    random = np.random.default_rng(DATA_SEED)
    signal = np.arange(SAMPLES) % 2
    mass = 80 + 25 * signal + 20 * random.normal(size=SAMPLES)
    columns = {
        "met": np.abs(40 + 35 * signal + 18 * random.normal(size=SAMPLES)),
        "lepton_pt": np.abs(35 + 8 * signal + 12 * random.normal(size=SAMPLES)),
        "jet_mass": np.where(random.uniform(size=SAMPLES) < 1 / 12, np.nan, mass),
        "phi": random.uniform(-np.pi, np.pi, SAMPLES),
        "label": np.where(signal == 1, "signal", "background"),
    }
    return [dict(zip(columns, map(str, cells))) for cells in zip(*columns.values())]
