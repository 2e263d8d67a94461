def split(numbers):
    """Rows that train, that validate and that test, as the event's number decides alone."""
    z = numbers.astype(np.int64).view(np.uint64)
    # SplitMix64's finaliser spreads the numbers evenly, whatever their pattern.
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    share = ((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * 2.0**-53
    part = (share >= TRAIN).astype(int) + (share >= TRAIN + VALIDATION)
    return [np.flatnonzero(part == i) for i in range(3)]
