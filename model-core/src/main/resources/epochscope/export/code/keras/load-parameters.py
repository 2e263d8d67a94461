def load_parameters(network, model):
    """Sets the network's parameters to those of a model file."""
    names = {"weight": "kernel", "mean": "moving_mean", "variance": "moving_variance"}
    for node, arrays in model["parameters"].items():
        layer = network.get_layer($LAYER)
        for name, parameter in arrays.items():
            variable = getattr(layer, names.get(name, name))
            variable.assign(placed(array(parameter), variable.shape))


def placed(values, shape):
    """Values of the model file, [out, in, kernel], as Keras has them: [kernel, in, out]."""
    if values.ndim > 1:
        return values.transpose(*range(2, values.ndim), 1, 0)
    if len(shape) > 1:
        return np.moveaxis(values.reshape(shape[-1], *shape[:-1]), 0, -1)
    return values
