@torch.no_grad()
def load_parameters(network, model):
    """Sets the network's parameters to those of a model file."""
$NAMES    for node, arrays in model["parameters"].items():
        layer = getattr(network, $LAYER)
        for name, parameter in arrays.items():
            values = getattr(layer, $VALUES)
            values.copy_(torch.from_numpy(array(parameter)).view_as(values))
