def load():
    """Features [event, feature] of made-up collisions, NaN where there is no jet, and labels."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 2
    jet = random.uniform(size=SAMPLES) >= WITHOUT_JET
    second = jet & (random.uniform(size=SAMPLES) >= 0.5)
    met, lepton_pt, jet_pt, jet_mass, second_pt = random.normal(size=(5, SAMPLES))
    columns = {
        "met": 60 + 20 * labels + 20 * met,
        "lepton_pt": 40 + 10 * labels + 12 * lepton_pt,
        "jet_pt": np.where(jet, 90 + 20 * labels + 25 * jet_pt, np.nan),
        "jet_mass": np.where(jet, 15 + 6 * labels + 4 * jet_mass, np.nan),
        "second_jet_pt": np.where(second, 50 + 15 * labels + 15 * second_pt, np.nan),
    }
    return np.stack([columns[name] for name in FEATURES], axis=1), labels
