def check(file):
    """Whether the network with the parameters of a model file answers as that file says."""
    keras.config.set_floatx("float64")
    with open(file, encoding="utf-8") as text:
        model = json.load(text)
    network = build()
    load_parameters(network, model)
    features = np.array(model["check"]["inputs"], dtype=float)$RESHAPE
    y = network.predict($SCALED, verbose=0)
    expected = np.array(model["check"]["outputs"])
    deviation = abs($RESPONSE - expected).max()
    good = deviation <= 1e-5 * abs(expected).max()
    print(f"{len(features)} rows, largest deviation {deviation:.1e}:", "good" if good else "BAD")
    return good
