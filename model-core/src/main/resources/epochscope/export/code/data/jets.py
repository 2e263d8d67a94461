def load():
    """Images [event, channel, row, column] of toy jets of gluons (0) and quarks (1)."""
    random = np.random.default_rng(DATA_SEED)
    labels = np.arange(SAMPLES) % 2
    return np.stack([jet(label, random) for label in labels])[:, None], labels


def jet(label, random):
    """Shares of the energy in cells of azimuth and pseudorapidity around the jet's axis."""
    hadrons = []
    radiate(4 / 3 if label == 1 else 3, 200.0, 0.4, np.zeros(2), hadrons, random)
    energy = np.array([hadron[0] for hadron in hadrons])
    angles = np.array([hadron[1] for hadron in hadrons])
    angles = angles - energy @ angles / energy.sum()
    cells, _, _ = np.histogram2d(*angles.T, SIZE, [[-0.4, 0.4]] * 2, weights=energy)
    return cells / cells.sum()


def radiate(colour, energy, widest, angles, hadrons, random):
    """Gluons evenly over the Lund plane of a parton, each radiating in turn within its angle."""
    logs = max(0, np.log(energy * widest / 0.5))
    for a, b in random.uniform(size=(random.poisson(0.25 * colour / np.pi * logs**2), 2)):
        if a + b > 1:
            a, b = 1 - a, 1 - b
        angle, z = widest * np.exp(-logs * a), np.exp(-logs * b)
        share = z / (1 + z)
        direction = random.uniform(0, 2 * np.pi)
        kick = angle * np.array([np.sin(direction), np.cos(direction)])
        radiate(3, share * energy, angle, angles + (1 - share) * kick, hadrons, random)
        angles = angles - share * kick
        energy *= 1 - share
    # What is left breaks into hadrons whose number grows with the logarithm of the energy.
    for last in [False] * random.poisson(0.7 * np.log(1 + energy)) + [True]:
        part = energy if last else random.uniform() * energy
        spread = 0.3 / (part + 0.3)
        hadrons.append((part, angles + spread * random.normal(size=2)))
        energy -= part
