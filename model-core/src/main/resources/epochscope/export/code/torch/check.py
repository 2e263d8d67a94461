def check(file):
    """Whether the network with the parameters of a model file answers as that file says."""
    torch.set_default_dtype(torch.float64)
    with open(file, encoding="utf-8") as text:
        model = json.load(text)
    network = Network()
    load_parameters(network, model)
    features = np.array(model["check"]["inputs"], dtype=float)$RESHAPE
    z = outputs(network, torch.from_numpy($SCALED))
    expected = np.array(model["check"]["outputs"])
    deviation = abs($RESPONSE.numpy() - expected).max()
    good = deviation <= 1e-5 * abs(expected).max()
    print(f"{len(features)} rows, largest deviation {deviation:.1e}:", "good" if good else "BAD")
    return good
